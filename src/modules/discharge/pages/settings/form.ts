import { domains } from '../../rules/chc/domains.ts'
import type { ChcSettings } from '../../rules/chc/settings.ts'
import type { PlaceSettings } from '../../rules/place-settings.ts'
import { readLadder, typedLadder } from './ladder-form.ts'

/** Every number of the form: what it is called there, and between what it may lie. */
export const numbers = {
  a: { label: 'As that are enough', least: 1, most: 11 },
  b: { label: 'Bs that are enough', least: 1, most: 11 },
  bWithA: { label: 'Bs that are enough with one A', least: 1, most: 10 },
  priority: { label: 'Areas at Priority that indicate a primary health need', least: 1, most: 12 },
  severe: { label: 'Areas at Severe that indicate a primary health need', least: 1, most: 12 },
  fastTrackHours: { label: 'Hours from the fast track tool to the care in place', least: 1, most: 720 },
  inTimeAim: { label: 'Percent that should be decided within 28 days', least: 1, most: 100 },
  acuteBelow: {
    label: 'Percent of full assessments in an acute hospital to stay below',
    least: 1,
    most: 100,
  },
  reviewEveryDays: { label: 'Days between two reviews of a bed out of area', least: 1, most: 90 },
} as const
export type NumberField = keyof typeof numbers

/** What holds now, as it stands in the fields. */
export function typedOf({ ladder, chc, reviewEveryDays }: PlaceSettings): Record<string, string> {
  const { checklist, indication, fastTrackHours, inTimeAim, acuteBelow } = chc
  const { a, b, bWithA, starred } = checklist
  const all: Record<NumberField, number> = {
    a,
    b,
    bWithA,
    ...indication,
    fastTrackHours,
    inTimeAim,
    acuteBelow,
    reviewEveryDays,
  }
  return {
    ...typedLadder(ladder),
    ...Object.fromEntries(Object.entries(all).map(([field, value]) => [field, String(value)])),
    starred: starred.join(','),
  }
}

export type Read =
  | { ok: true; value: { settings: PlaceSettings; why: string }; typed: Record<string, string> }
  | { ok: false; errors: Record<string, string>; typed: Record<string, string> }

export function readForm(form: Record<string, string>): Read {
  // Boxes ticked come one a line, and go back to the page with commas between.
  const typed = { ...form, starred: (form.starred ?? '').replaceAll('\n', ',') }
  const errors: Record<string, string> = {}
  const ladder = readLadder(form, errors)
  const number = (field: NumberField): number => {
    const { least, most } = numbers[field]
    const text = (form[field] ?? '').trim()
    const value = /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN
    if (!(value >= least && value <= most)) errors[field] = `Enter a whole number from ${least} to ${most}`
    return value
  }
  const ticked = typed.starred.split(',')
  const chc: ChcSettings = {
    checklist: {
      a: number('a'),
      b: number('b'),
      bWithA: number('bWithA'),
      starred: domains.map(({ code }) => code).filter((code) => ticked.includes(code)),
    },
    indication: { priority: number('priority'), severe: number('severe') },
    fastTrackHours: number('fastTrackHours'),
    inTimeAim: number('inTimeAim'),
    acuteBelow: number('acuteBelow'),
  }
  const reviewEveryDays = number('reviewEveryDays')
  const why = form.why?.trim() ?? ''
  if (why === '') errors.why = 'Say why this changes: it is shown beside the change'
  if (why.length > 2000) errors.why = 'The reason must be 2,000 characters or fewer'
  if (Object.keys(errors).length > 0) return { ok: false, errors, typed }
  return { ok: true, value: { settings: { ladder, chc, reviewEveryDays }, why }, typed }
}
