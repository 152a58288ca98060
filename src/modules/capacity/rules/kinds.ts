/**
 * The kinds of service, in the field's words: what one unit of each is called, how long a figure of it is worth believing,
 * and whether the person goes there or it comes to them. The hours are ours, a setting of the place (`capacity` in its
 * settings); no national rule gives any.
 */
export const kinds = [
  {
    kind: 'reablement',
    plain: 'Reablement',
    short: 'Reablement',
    many: 'reablement starts',
    unit: 'start',
    holdsHours: 8,
    at: 'home',
  },
  {
    kind: 'community bed',
    plain: 'Beds in community hospitals',
    short: 'Community beds',
    many: 'community hospital beds',
    unit: 'bed',
    holdsHours: 24,
    at: 'there',
  },
  {
    kind: 'intermediate care bed',
    plain: 'Beds for rehabilitation',
    short: 'Rehab beds',
    many: 'rehabilitation beds',
    unit: 'bed',
    holdsHours: 24,
    at: 'there',
  },
  {
    kind: 'step-up bed',
    plain: 'Beds to avoid an admission',
    short: 'Step-up beds',
    many: 'beds to avoid an admission',
    unit: 'bed',
    holdsHours: 24,
    at: 'there',
  },
  {
    kind: 'interim bed',
    plain: 'Interim beds',
    short: 'Interim beds',
    many: 'interim beds',
    unit: 'bed',
    holdsHours: 24,
    at: 'there',
  },
  {
    kind: 'virtual bed',
    plain: 'Hospital at home',
    short: 'Hospital at home',
    many: 'places in hospital at home',
    unit: 'place',
    holdsHours: 24,
    at: 'home',
  },
  {
    kind: 'crisis care',
    plain: 'Crisis care at home',
    short: 'Crisis',
    many: 'hours of crisis care',
    unit: 'hour',
    holdsHours: 12,
    at: 'home',
  },
  {
    kind: 'night nursing',
    plain: 'Night nursing at home',
    short: 'Night nursing',
    many: 'places for night nursing',
    unit: 'place',
    holdsHours: 12,
    at: 'home',
  },
  {
    kind: 'aftercare',
    plain: 'Help at home after hospital',
    short: 'Aftercare',
    many: 'places for help after hospital',
    unit: 'place',
    holdsHours: 48,
    at: 'home',
  },
  {
    kind: 'home care',
    plain: 'Home care',
    short: 'Home care',
    many: 'home care runs',
    unit: 'run',
    holdsHours: 24,
    at: 'home',
  },
  {
    kind: 'residential home',
    plain: 'Care homes',
    short: 'Care homes',
    many: 'care home rooms',
    unit: 'room',
    holdsHours: 24,
    at: 'there',
  },
  {
    kind: 'nursing home',
    plain: 'Care homes with nursing',
    short: 'Nursing homes',
    many: 'rooms with nursing',
    unit: 'room',
    holdsHours: 24,
    at: 'there',
  },
  {
    kind: 'equipment',
    plain: 'Equipment',
    short: 'Equipment',
    many: 'equipment deliveries',
    unit: 'delivery',
    holdsHours: 24,
    at: 'home',
  },
  {
    kind: 'adaptation',
    plain: 'Adaptations of the home',
    short: 'Adaptations',
    many: 'adaptations of the home',
    unit: 'job',
    holdsHours: 168,
    at: 'home',
  },
  {
    kind: 'telecare',
    plain: 'Telecare: alarms and sensors at home',
    short: 'Telecare',
    many: 'telecare installations',
    unit: 'installation',
    holdsHours: 48,
    at: 'home',
  },
  {
    kind: 'voluntary',
    plain: 'Voluntary help',
    short: 'Voluntary',
    many: 'places of voluntary help',
    unit: 'place',
    holdsHours: 72,
    at: 'home',
  },
  {
    kind: 'day centre',
    plain: 'Day centres',
    short: 'Day centres',
    many: 'day centre places',
    unit: 'place',
    holdsHours: 168,
    at: 'there',
  },
] as const satisfies readonly {
  kind: string
  plain: string
  /** On a button. */
  short: string
  /** Several of what is free, within a sentence. */
  many: string
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
