/**
 * The kinds of service, in the field's words: what one unit of each is called, how long a figure of it is worth believing,
 * and whether the person goes there or it comes to them. The hours are ours, a setting of the place (`capacity` in its
 * settings); no national rule gives any.
 */
export const kinds = [
  { kind: 'reablement', plain: 'Reablement', unit: 'start', holdsHours: 8, at: 'home' },
  { kind: 'community bed', plain: 'Beds in community hospitals', unit: 'bed', holdsHours: 24, at: 'there' },
  {
    kind: 'intermediate care bed',
    plain: 'Beds for rehabilitation',
    unit: 'bed',
    holdsHours: 24,
    at: 'there',
  },
  { kind: 'step-up bed', plain: 'Beds to avoid an admission', unit: 'bed', holdsHours: 24, at: 'there' },
  { kind: 'interim bed', plain: 'Interim beds', unit: 'bed', holdsHours: 24, at: 'there' },
  { kind: 'virtual bed', plain: 'Hospital at home', unit: 'place', holdsHours: 24, at: 'home' },
  { kind: 'crisis care', plain: 'Crisis care at home', unit: 'hour', holdsHours: 12, at: 'home' },
  { kind: 'aftercare', plain: 'Help at home after hospital', unit: 'place', holdsHours: 48, at: 'home' },
  { kind: 'home care', plain: 'Home care', unit: 'run', holdsHours: 24, at: 'home' },
  { kind: 'residential home', plain: 'Care homes', unit: 'room', holdsHours: 24, at: 'there' },
  { kind: 'nursing home', plain: 'Care homes with nursing', unit: 'room', holdsHours: 24, at: 'there' },
  { kind: 'equipment', plain: 'Equipment', unit: 'delivery', holdsHours: 24, at: 'home' },
  { kind: 'voluntary', plain: 'Voluntary help', unit: 'place', holdsHours: 72, at: 'home' },
  { kind: 'day centre', plain: 'Day centres', unit: 'place', holdsHours: 168, at: 'there' },
] as const satisfies readonly {
  kind: string
  plain: string
  unit: string
  holdsHours: number
  at: 'home' | 'there'
}[]

export type ServiceKind = (typeof kinds)[number]['kind']
export const serviceKinds = kinds.map(({ kind }) => kind) as [ServiceKind, ...ServiceKind[]]
export const isServiceKind = (text: string): text is ServiceKind => serviceKinds.some((kind) => kind === text)

export const kindOf = (kind: ServiceKind) => kinds.find((one) => one.kind === kind)!

/** "bed" of one, "beds" of none or several */
export function unitWords(free: number, kind: ServiceKind): string {
  const { unit } = kindOf(kind)
  if (free === 1) return unit
  return unit === 'delivery' ? 'deliveries' : `${unit}s`
}

/** "3 beds", "1 delivery", "no rooms" */
export const unitsWords = (free: number, kind: ServiceKind): string =>
  `${free === 0 ? 'no' : free} ${unitWords(free, kind)}`
