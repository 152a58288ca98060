import { dateBoxes, typedDate } from '../../../../platform/http/typed-date.ts'
import { readDate } from '../../../../platform/read-date.ts'
import { Temporal } from '../../../../platform/time.ts'
import { type Band, bandNames } from '../../../capacity/index.ts'
import type { Requires, Visit } from '../../rules/requires.ts'

type Typed = Readonly<Record<string, string>>

/** The parts of the day as rows of the form; a second visit in one part has a row of its own. */
export type VisitRow = { key: string; band: Band }

export const visitRows = (visits: readonly Visit[]): VisitRow[] =>
  bandNames.flatMap((band) => {
    const count = Math.max(1, visits.filter((visit) => visit.band === band).length)
    return Array.from({ length: count }, (_, i) => ({ key: i === 0 ? band : `${band}-${i + 1}`, band }))
  })

/** Rows of a form that was sent. */
export const sentRows = (form: Typed): VisitRow[] =>
  bandNames.flatMap((band) => {
    const more = [2, 3, 4].map((n) => `${band}-${n}`).filter((key) => `carers-${key}` in form)
    return [band, ...more].map((key) => ({ key, band }))
  })

export const dayChoices = [
  { value: '', text: 'Every day', days: undefined },
  { value: '1,2,3,4,5', text: 'Monday to Friday', days: [1, 2, 3, 4, 5] },
  { value: '6,7', text: 'Saturday and Sunday', days: [6, 7] },
] as const

/** What is known of a need as the words of the form's fields. */
export function fieldsOf(requires: Partial<Requires>): Record<string, string> {
  const [want = '', ...also] = requires.wants ?? []
  const fields: Record<string, string> = {
    want,
    also: also.join(','),
    needs: (requires.needs ?? []).join(','),
    crisisPath: requires.crisisPath ?? 'any',
    infection: requires.infection ?? 'none known',
    weightKg: requires.weightKg?.toString() ?? '',
    language: requires.language ?? '',
    carerSex: requires.carerSex ?? '',
    registration: requires.registration ?? '',
    rooms: (requires.rooms ?? []).join(','),
    payer: requires.payer ?? '',
    feeTo: requires.feeTo === undefined ? '' : String(requires.feeTo / 100),
    milesTo: requires.milesTo?.toString() ?? '',
    near: requires.near ?? '',
    about: requires.about ?? '',
    wouldLike: requires.wouldLike ?? '',
    whyWaiting: requires.whyWaiting ?? '',
    onlyChosen: requires.onlyChosen ?? '',
    ...dateBoxes('from', requires.from ? Temporal.PlainDate.from(requires.from) : null),
  }
  const left = [...(requires.visits ?? [])]
  for (const { key, band } of visitRows(requires.visits ?? [])) {
    const at = left.findIndex((visit) => visit.band === band)
    const [visit] = at < 0 ? [] : left.splice(at, 1)
    fields[`carers-${key}`] = visit ? String(visit.carers) : ''
    fields[`minutes-${key}`] = visit ? String(visit.minutes) : ''
    fields[`days-${key}`] = visit?.weekdays?.join(',') ?? ''
  }
  return fields
}

/** What came back from the form, for `checkRequires` to judge, and what cannot even be read. */
export function readNeed(
  form: Typed,
  kept: Partial<Requires> = {},
): { asked: Record<string, unknown>; errors: Record<string, string> } {
  const errors: Record<string, string> = {}
  const list = (name: string) => (form[name] ?? '').split(/[\n,]/).filter(Boolean)
  const want = form.want ?? ''
  if (!want) errors.want = 'Choose what kind of service would do'
  const from = typedDate(form, 'from')
  const date = from ? readDate(from) : null
  if (date && 'wrong' in date) errors.from = `The date ${date.wrong}`
  const fee = (form.feeTo ?? '').replace(/[£,\s]/g, '')
  if (fee && !/^\d{1,6}(\.\d{1,2})?$/.test(fee)) errors.feeTo = 'Enter pounds a week, like 950 or 950.50'
  const asked = {
    ...(kept.not ? { not: kept.not } : {}),
    ...(kept.rather ? { rather: kept.rather } : {}),
    wants: [...new Set([want, ...list('also')])].filter(Boolean),
    needs: list('needs'),
    visits: readVisits(form, errors),
    ...(form.crisisPath && form.crisisPath !== 'any' ? { crisisPath: form.crisisPath } : {}),
    infection: form.infection || 'none known',
    ...whole(form, 'weightKg'),
    ...whole(form, 'milesTo'),
    ...text(form, 'language'),
    ...text(form, 'carerSex'),
    ...text(form, 'registration'),
    ...(list('rooms').length > 0 ? { rooms: list('rooms') } : {}),
    ...text(form, 'payer'),
    ...text(form, 'near', (words) => words.toUpperCase()),
    ...(fee ? { feeTo: Math.round(Number(fee) * 100) } : {}),
    ...(date && !('wrong' in date) ? { from: date.toString() } : {}),
    about: form.about ?? '',
    wouldLike: form.wouldLike ?? '',
    whyWaiting: form.whyWaiting ?? '',
    onlyChosen: form.onlyChosen ?? '',
  }
  return { asked, errors }
}

function readVisits(form: Typed, errors: Record<string, string>): Visit[] {
  return sentRows(form).flatMap(({ key, band }): Visit[] => {
    const carers = Number(form[`carers-${key}`] || 0)
    const minutes = (form[`minutes-${key}`] ?? '').trim()
    if (!carers) {
      if (minutes) errors.visits = 'Choose how many carers come, where you entered minutes'
      return []
    }
    if (!/^\d{1,3}$/.test(minutes) || Number(minutes) < 10) {
      errors.visits = 'Enter how many minutes each visit takes, 10 or more'
      return []
    }
    const weekdays = (form[`days-${key}`] ?? '').split(',').filter(Boolean).map(Number)
    return [{ band, carers, minutes: Number(minutes), ...(weekdays.length > 0 ? { weekdays } : {}) }]
  })
}

function whole(form: Typed, name: 'weightKg' | 'milesTo'): Record<string, number> {
  const words = form[name]?.trim() ?? ''
  // What is no whole number is left for the check to refuse, in its words.
  return words ? { [name]: /^\d{1,4}$/.test(words) ? Number(words) : -1 } : {}
}

function text(form: Typed, name: string, as = (words: string) => words): Record<string, string> {
  const words = form[name]?.trim() ?? ''
  return words ? { [name]: as(words) } : {}
}
