import { type Refusal, refuse } from '../../../../platform/outcome.ts'
import type { AgreedNight, NightState } from '../../rules/model.ts'
import { type Band, bands } from '../../rules/ready-date.ts'

/** Which nights of a month a number is of. A key of null asks for those without one: "none" in the address. */
export type PeopleOf = {
  reason?: string | null
  party?: string | null
  authority?: string | null
  careType?: string | null
  state?: NightState
  /** Of the discharge ready date alone; null: no date was recorded. */
  band?: Band | null
}

const states: NightState[] = ['not proposed', 'not answered', 'agreed', 'disputed', 'dispute recorded']

export function readSplit(query: Pick<URLSearchParams, 'get'>): PeopleOf | Refusal {
  const split: PeopleOf = {}
  for (const name of ['reason', 'party', 'authority', 'careType'] as const) {
    const text = query.get(name)
    if (text) split[name] = text === 'none' ? null : text
  }
  const state = query.get('state')
  if (state) {
    const known = states.find((one) => one === state)
    if (!known) return refuse('invalid', `There is no such state. Choose one of: ${states.join(', ')}`)
    split.state = known
  }
  const band = query.get('band')
  if (band) {
    const known = bands.find((one) => one === band) ?? (band === 'none' ? null : undefined)
    if (known === undefined)
      return refuse('invalid', `There is no such band. Choose one of: ${bands.join(', ')}`)
    split.band = known
  }
  return split
}

/** @param reasons of an edition without a list of reasons, what was awaited is the reason. */
export const isOf = (night: AgreedNight, split: PeopleOf, reasons: 'codes' | 'what was awaited'): boolean =>
  same(split.reason, reasons === 'codes' ? night.reason : night.awaits) &&
  same(split.party, night.party) &&
  same(split.authority, night.authorityId) &&
  same(split.careType, night.careType) &&
  same(split.state, night.state)

const same = (asked: string | null | undefined, is: string | null) => asked === undefined || asked === is
