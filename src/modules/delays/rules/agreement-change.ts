import type { AgreedNight, Series } from './model.ts'
import { isDisputed } from './returns/delayed-days.ts'
import { type Changed, changedSince } from './returns/difference.ts'

/** What is different between a stored version of a return and what is counted now. */
export type Differs<D> = Changed<D> & {
  /** The version's own figures are not those counted now: so even where nothing that is kept with its history says why. */
  figuresDiffer: boolean
}

export const isChanged = ({ added, removed, changed, figuresDiffer }: Differs<unknown>): boolean =>
  added.length + removed.length + changed.length > 0 || figuresDiffer

/** In what a night can be said otherwise than before. */
type Field = keyof typeof fieldWords
const fieldWords = {
  council: 'the council of residence',
  beds: 'the type of bed',
  reason: 'what was waited for',
  whose: 'whose it is',
  organisation: 'the organisation it is put to',
  agreed: 'whether it is agreed',
}

/** A night as it is now; of one that was counted before, in what it differs. */
export type ChangedNight = AgreedNight & { differsIn: Field[] }

/**
 * Nights of two counts of one return: what it prints of a night is compared, and of our own count, which is what the two
 * sides sign, also whom it is put to and whether it is agreed; never who said it when.
 */
export function nightChanges(
  before: readonly AgreedNight[],
  after: readonly AgreedNight[],
  series: Series,
): Changed<ChangedNight> {
  const was = new Map(before.map((night) => [keyOf(night), night]))
  const fieldsOf = (night: AgreedNight) => differsIn(was.get(keyOf(night)) ?? night, night, series)
  const now = (night: AgreedNight): ChangedNight => ({ ...night, differsIn: fieldsOf(night) })
  const { added, removed, changed } = changedSince(
    before,
    after,
    (a, b) => differsIn(a, b, series).length === 0,
  )
  return { added: added.map(now), removed: removed.map(now), changed: changed.map(now) }
}

const keyOf = ({ stayId, date }: AgreedNight) => `${stayId} ${date.toString()}`

function differsIn(a: AgreedNight, b: AgreedNight, series: Series): Field[] {
  const [was, is] = series === 'nights' ? [signedAs(a), signedAs(b)] : [printedAs(a), printedAs(b)]
  return (Object.keys(is) as Field[]).filter((field) => was[field] !== is[field])
}

type As = Partial<Record<Field, string | null>>

const signedAs = (night: AgreedNight): As => ({
  council: night.authorityId,
  beds: night.careType,
  reason: night.awaits,
  whose: night.party,
  organisation: night.organisationId,
  agreed: night.state === 'agreed' ? 'agreed' : isDisputed(night) ? 'disputed' : 'open',
})

const printedAs = (night: AgreedNight): As => ({
  council: night.authorityId,
  beds: night.careType,
  reason: night.awaits === null ? 'nothing recorded' : `code ${night.reason}`,
  whose: night.party,
  agreed: isDisputed(night) ? 'disputed' : 'not disputed',
})

/** "2 in the council of residence, 1 in whose it is"; empty where nothing is said otherwise. */
export function differsWords(nights: readonly Pick<ChangedNight, 'differsIn'>[]): string {
  const all = nights.flatMap((night) => night.differsIn)
  return [...Map.groupBy(all, (field) => field)]
    .map(([field, own]) => `${own.length} in ${fieldWords[field]}`)
    .join(', ')
}
