import type { PersonRow } from '../../src/modules/discharge/rules/list-row.ts'
import type { WaitState } from '../../src/modules/discharge/rules/wait.ts'
import { dateOf, Temporal } from '../../src/platform/time.ts'
import { timeOf } from './discharge-facts.ts'

/** A row of a list for tests: somebody in bed 4 on Elm, heard of this morning, about whom nothing else is known. */
export const aRow = (more: Partial<PersonRow> = {}): PersonRow => ({
  kind: 'person',
  stayId: 'stay',
  personId: 'person',
  familyName: 'Example',
  givenName: 'Alex',
  knownAs: null,
  dateOfBirth: '1942-02-03',
  gender: null,
  siteId: 'site',
  site: 'Marl Royal',
  wardId: 'ward',
  ward: 'Elm',
  wardKind: 'acute',
  bedId: 'bed',
  bed: '4',
  place: 'bed',
  admittedAt: timeOf('2 07:05'),
  expectedDate: null,
  expectedFirst: null,
  expectedMoves: 0,
  expectedReason: null,
  seniorReviewAt: null,
  dayOn: null,
  dayColour: null,
  dayReason: null,
  redDaysRunning: 0,
  keyWorker: null,
  socialWorker: null,
  stillNeedsBed: null,
  criteriaCodes: [],
  criteriaAt: null,
  criteriaUntil: null,
  parts: { clinical: null, team: null, safe: null },
  readySince: null,
  firstReadyAt: null,
  notReadyBecause: null,
  earlierReady: [],
  pathway: null,
  goingTo: null,
  openWaits: 0,
  next: null,
  nobodySince: null,
  clearOn: null,
  unansweredFrom: null,
  lastNote: null,
  heardAt: timeOf('24 07:00'),
  heardFrom: { name: 'Marl Royal', kind: 'hospital trust' },
  mine: false,
  changed: false,
  ...more,
})

/** One open wait with an owner; without an organisation the family owns it. */
export function owned(
  organisationId: string | null,
  name: string | null,
  due: string | null,
  state: WaitState = 'sent',
): Partial<PersonRow> {
  const on = due ? Temporal.PlainDate.from(due) : null
  const since = timeOf('18 10:00')
  return {
    openWaits: 1,
    next: {
      waitId: 'wait',
      awaits: 'home-care',
      words: null,
      state,
      since,
      due: on && { on, at: null },
      owner: {
        organisationId,
        name,
        shortName: name,
        kind: organisationId ? 'council' : 'family',
        person: organisationId ? null : 'Family',
      },
    },
    clearOn: due ?? (state === 'accepted' ? dateOf(since).toString() : null),
    unansweredFrom: state === 'accepted' ? null : due,
  }
}
