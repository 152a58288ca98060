import type { Band } from '../../rules/ready-date.ts'
import type { Item } from '../../rules/returns/item-line.ts'
import { periodText } from '../../rules/returns/period.ts'
import { peoplePage } from '../calendar/people-route.tsx'
import type { StateAsked, Without } from '../calendar/people-split.ts'
import type { Shown } from './shown.ts'

/** Which number is opened. A key of null, "not recorded", is asked for as "none". */
export type NumberOf = {
  reason?: string | null | undefined
  party?: string | null | undefined
  authority?: string | null | undefined
  careType?: string | null | undefined
  pathway?: string | null | undefined
  destination?: string | null | undefined
  band?: Band | null | undefined
  state?: StateAsked | undefined
  without?: Without | undefined
  item?: Item | undefined
  day?: string | undefined
}

/** The people behind a number of a return, as they were known in the moment in which it was counted. */
export function peopleAddress(shown: Shown, number: NumberOf = {}): string {
  const asked = Object.entries(number).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value ?? 'none'] as const],
  )
  return peoplePage.to(
    { month: periodText(shown.series, shown.period), organisationId: shown.organisationId },
    {
      edition: shown.edition.id,
      at: shown.version === null ? shown.at?.text : shown.knownAt.toString(),
      ...Object.fromEntries(asked),
    },
  )
}
