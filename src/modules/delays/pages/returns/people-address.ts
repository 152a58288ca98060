import { dateOf } from '../../../../platform/time.ts'
import type { NightState } from '../../rules/model.ts'
import type { Band } from '../../rules/ready-date.ts'
import { peoplePage } from '../calendar/people-route.tsx'
import type { Shown } from './shown.ts'

/** Which number is opened. A key of null, "not recorded", is asked for as "none". */
export type NumberOf = {
  reason?: string
  party?: string
  authority?: string
  careType?: string
  state?: NightState
  band?: Band | 'none'
}

/** The people behind a number of a return, as they were known on the evening when it was counted. */
export const peopleAddress = (shown: Shown, number: NumberOf = {}): string =>
  peoplePage.to(
    { month: shown.period.from.toString().slice(0, 7), organisationId: shown.organisationId },
    {
      edition: shown.edition.id,
      at: (shown.version === null ? shown.at : (shown.at ?? dateOf(shown.knownAt)))?.toString(),
      ...number,
    },
  )
