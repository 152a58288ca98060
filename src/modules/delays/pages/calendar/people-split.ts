import { isRefusal, type Refusal, refuse } from '../../../../platform/outcome.ts'
import type { LocalDate } from '../../../../platform/time.ts'
import type { AgreedNight } from '../../rules/model.ts'
import { type Band, bands } from '../../rules/ready-date.ts'
import { isDisputed } from '../../rules/returns/delayed-days.ts'
import { type Item, items } from '../../rules/returns/item-line.ts'
import { readDate } from './ask.ts'

/** Which number of a return is asked about. A key of null asks for those without one: "none" in the address. */
export type PeopleOf = {
  reason?: string | null
  party?: string | null
  authority?: string | null
  careType?: string | null
  /** 'in dispute': disputed, or locked with the dispute recorded, as the returns count it. */
  state?: StateAsked
  /** Nights that no published column can take. */
  without?: Without
  /** The night of one date: people of the last Thursday, to March 2017. */
  day?: LocalDate
  /** Which figure of a return that counts people. */
  item?: Item
  /** Of who left, where to. */
  pathway?: string | null
  destination?: string | null
  /** Of the discharge ready date alone; null: no date was recorded. */
  band?: Band | null
}

const states = [
  'not proposed',
  'not answered',
  'agreed',
  'disputed',
  'dispute recorded',
  'in dispute',
] as const
export type StateAsked = (typeof states)[number]
const withouts = ['reason', 'code', 'party'] as const
export type Without = (typeof withouts)[number]

export function readSplit(query: Pick<URLSearchParams, 'get'>): PeopleOf | Refusal {
  const split: PeopleOf = {}
  for (const name of ['reason', 'party', 'authority', 'careType', 'pathway', 'destination'] as const) {
    const text = query.get(name)
    if (text) split[name] = text === 'none' ? null : text
  }
  const refused =
    choose(query.get('state'), states, 'state', (state) => (split.state = state)) ??
    choose(query.get('without'), withouts, 'lack', (without) => (split.without = without)) ??
    choose(query.get('item'), items, 'figure', (item) => (split.item = item))
  if (refused) return refused
  const day = readDate(query, 'day')
  if (isRefusal(day)) return day
  if (day) split.day = day
  const band = query.get('band')
  if (band) {
    const known = bands.find((one) => one === band) ?? (band === 'none' ? null : undefined)
    if (known === undefined)
      return refuse('invalid', `There is no such band. Choose one of: ${bands.join(', ')}`)
    split.band = known
  }
  return split
}

function choose<T extends string>(
  text: string | null,
  of: readonly T[],
  what: string,
  take: (one: T) => void,
): Refusal | null {
  if (!text) return null
  const known = of.find((one) => one === text)
  if (known === undefined)
    return refuse('invalid', `There is no such ${what}. Choose one of: ${of.join(', ')}`)
  take(known)
  return null
}

/** @param reasons of an edition without a list of reasons, what was awaited is the reason. */
export function isOf(night: AgreedNight, split: PeopleOf, reasons: 'codes' | 'what was awaited'): boolean {
  const reason = reasons === 'codes' ? night.reason : night.awaits
  return (
    same(split.reason, reason) &&
    same(split.party, night.party) &&
    same(split.authority, night.authorityId) &&
    same(split.careType, night.careType) &&
    (split.day === undefined || split.day.equals(night.date)) &&
    isIn(night, split.state) &&
    lacks(night, reason, split.without)
  )
}

const isIn = (night: AgreedNight, state: StateAsked | undefined): boolean =>
  state === undefined || (state === 'in dispute' ? isDisputed(night) : night.state === state)

// As the return counts them: a night without a code may be without a side as well.
function lacks({ awaits, party }: AgreedNight, reason: string | null, without: Without | undefined): boolean {
  switch (without) {
    case undefined:
      return true
    case 'reason':
      return awaits === null
    case 'code':
      return awaits !== null && reason === null
    case 'party':
      return awaits !== null && party === null
  }
}

const same = (asked: string | null | undefined, is: string | null) => asked === undefined || asked === is
