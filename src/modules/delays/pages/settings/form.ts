import type { Corrections } from '../../rules/corrections.ts'
import { cutOff } from '../../rules/cut-off.ts'
import { editionById } from '../../rules/editions.ts'
import type { Party } from '../../rules/facts.ts'
import { matrixOf } from '../../rules/matrix.ts'
import type { PlaceSettings } from '../../rules/place-settings.ts'
import { readUsual, typedUsual } from './usual-form.ts'

export const partyCodes: Record<Party, string> = { NHS: 'nhs', 'social care': 'social-care', both: 'both' }
const parties = Object.keys(partyCodes) as Party[]

/** The reasons whose cells can be corrected: those of the last edition, which has all of them. */
export const matrixRows = (corrections: Corrections | null) =>
  matrixOf(editionById('dtoc-beds')!, corrections)

/** What holds now, as it stands in the fields. */
export function typedOf(settings: PlaceSettings): Record<string, string> {
  const yesNo = (yes: boolean) => (yes ? 'yes' : 'no')
  const adults = settings.populations.flatMap((one) => [
    [`adults-${one.organisationId}`, String(one.adults)],
    [`year-${one.organisationId}`, one.year === null ? '' : String(one.year)],
  ])
  const rows = matrixRows(settings.corrections).map(({ reason, cells }) => [
    `matrix-${reason}`,
    cells
      .filter((cell) => cell.allowed)
      .map((cell) => partyCodes[cell.party])
      .join(','),
  ])
  return {
    countStartDay: yesNo(settings.count.countStartDay),
    moveEndsDelay: yesNo(settings.count.moveEndsDelay),
    which: settings.cutOff.which,
    weekday: String(settings.cutOff.weekday),
    time: settings.cutOff.time,
    bedDayPrice: settings.bedDayPrice === null ? '' : String(settings.bedDayPrice),
    ...Object.fromEntries([...adults, ...rows]),
    ...typedUsual(settings.corrections.usual),
  }
}

type Council = { organisationId: string; name: string }

export type Read =
  | { ok: true; value: { settings: PlaceSettings; why: string }; typed: Record<string, string> }
  | { ok: false; errors: Record<string, string>; typed: Record<string, string> }

/** @param now what holds, for what this form does not ask about */
export function readForm(
  form: Record<string, string>,
  councils: readonly Council[],
  now: PlaceSettings,
): Read {
  // Boxes ticked come one a line, and go back to the page with commas between.
  const typed = Object.fromEntries(
    Object.entries(form).map(([name, value]) => [
      name,
      name.startsWith('matrix-') ? value.replaceAll('\n', ',') : value,
    ]),
  )
  const errors: Record<string, string> = {}
  const yes = (name: string) => {
    if (form[name] !== 'yes' && form[name] !== 'no') errors[name] = 'Choose yes or no'
    return form[name] === 'yes'
  }
  const count = { countStartDay: yes('countStartDay'), moveEndsDelay: yes('moveEndsDelay') }
  const cut = cutOff.safeParse({
    which: form.which,
    weekday: Number(form.weekday),
    time: form.time?.trim() ?? '',
  })
  for (const issue of cut.error?.issues ?? []) {
    const field = String(issue.path[0])
    errors[field] = field === 'time' ? 'Enter a time such as 17:00' : 'Choose one of the list'
  }
  const populations = councils.flatMap((one) => readPopulation(one, form, errors))
  const usual = readUsual(form, errors)
  const bedDayPrice = readPrice(form, errors)
  const why = form.why?.trim() ?? ''
  if (why === '') errors.why = 'Say why this changes: it is shown beside the change'
  if (why.length > 2000) errors.why = 'The reason must be 2,000 characters or fewer'
  if (!cut.success || Object.keys(errors).length > 0) return { ok: false, errors, typed }
  // A council that has left the place keeps its figure, for months that it was part of.
  const gone = now.populations.filter(
    (one) => !councils.some(({ organisationId }) => organisationId === one.organisationId),
  )
  const corrections = { ...now.corrections, matrix: correctionsIn(form), usual }
  const settings = {
    count,
    cutOff: cut.data,
    populations: [...gone, ...populations],
    bedDayPrice,
    corrections,
  }
  return { ok: true, value: { settings, why }, typed }
}

/** Pounds and pence; empty is "not set", which is not 0. */
function readPrice(form: Record<string, string>, errors: Record<string, string>): number | null {
  const typed = (form.bedDayPrice ?? '').replace(/[\s,£]/g, '')
  if (typed === '') return null
  if (/^\d{1,6}(\.\d{1,2})?$/.test(typed) && Number(typed) > 0) return Number(typed)
  errors.bedDayPrice = 'Enter pounds above 0, such as 395 or 395.50, or leave the box empty'
  return null
}

function readPopulation(
  { organisationId, name }: Council,
  form: Record<string, string>,
  errors: Record<string, string>,
): PlaceSettings['populations'] {
  const adults = (form[`adults-${organisationId}`] ?? '').replace(/[\s,]/g, '')
  const year = (form[`year-${organisationId}`] ?? '').trim()
  if (adults === '' && year === '') return []
  if (!/^[1-9]\d{0,8}$/.test(adults))
    errors[`adults-${organisationId}`] =
      `Enter a number of people above 0 for ${name}, or leave both boxes empty`
  if (year !== '' && !/^(19|20)\d\d$/.test(year))
    errors[`year-${organisationId}`] = `Enter a year such as 2024 for ${name}`
  return [{ organisationId, adults: Number(adults), year: year === '' ? null : Number(year) }]
}

/** Only cells that differ from the matrix as it came are corrections. */
const correctionsIn = (form: Record<string, string>): Corrections['matrix'] =>
  matrixRows(null).flatMap(({ reason, cells }) => {
    const ticked = (form[`matrix-${reason}`] ?? '').split(/[\n,]/)
    return parties.flatMap((party) => {
      const allowed = ticked.includes(partyCodes[party])
      const came = cells.find((cell) => cell.party === party)!.allowed
      return allowed === came ? [] : [{ reason, party, allowed }]
    })
  })
