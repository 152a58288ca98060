import type { DelayFactInput } from '../../src/modules/delays/index.ts'
import { type Awaits, usualOwner } from '../../src/modules/discharge/index.ts'
import { type Instant, type LocalDate, Temporal, zone } from '../../src/platform/time.ts'
import type { PlacedWard } from '../builder.ts'
import { byOf } from '../life/local-setting.ts'
import type { Plan } from '../life/plan.ts'
import type { By } from '../story.ts'
import { earlier } from '../when.ts'
import type { Person } from '../world.ts'
import type { Staffed } from './staffed.ts'

export type Answered =
  | 'agreed'
  | 'disputed'
  | 'dispute recorded'
  | 'not answered'
  | 'asked again'
  | 'not proposed'
type About = { stayId: string; personId: string }
type Position = Extract<DelayFactInput, { kind: 'position' }>['detail']

/** What the two sides say of somebody's nights of last month. */
export function says(
  place: Staffed,
  {
    stayId,
    ward,
    person,
    awaits,
    how,
    nights,
  }: {
    stayId: string
    ward: PlacedWard
    person: Person
    /** What they waited for. */
    awaits: Awaits
    how: Answered
    nights: { from: LocalDate; to: LocalDate }
  },
): void {
  if (how === 'not proposed') return
  const council = person.authorityId ?? place.setting.b.ids.of('organisation council')
  const theirs = isTheCouncils(awaits)
  const what = (whose: Position['whose'], words?: string): Omit<Position, 'side'> => ({
    nights: { from: nights.from.toString(), to: nights.to.toString() },
    whose,
    organisationId: whose === 'NHS' ? ward.organisationId : council,
    awaits,
    ...(words ? { words } : {}),
  })
  const about = { stayId, personId: person.personId }
  const first = nights.to.with({ day: 1 }).add({ months: 1 })
  const proposal = theirs ? 'social care' : 'NHS'
  position(place, about, first.add({ days: 1 }), nhsOf(place, { ward }), { side: 'NHS', ...what(proposal) })
  const days = { from: nights.from.toString(), to: nights.to.toString() }
  if (how === 'asked again')
    said(place, about, first.add({ days: 15 }), nhsOf(place, { ward }), {
      kind: 'asked',
      detail: { side: 'council', nights: days, words: 'The month is locked at the end of next week' },
    })
  if (how === 'not answered' || how === 'asked again') return
  const answer =
    how === 'agreed' ? what(proposal) : what(theirs ? 'NHS' : 'social care', why[awaits] ?? otherwise)
  position(place, about, first.add({ days: 8 }), councilOf(place, council), { side: 'council', ...answer })
  if (how !== 'dispute recorded') return
  const left = 'Talked about on the call; we stay of two minds'
  for (const [side, by] of [
    ['NHS', nhsOf(place, { ward })],
    ['council', councilOf(place, council)],
  ] as const)
    said(place, about, first.add({ days: 12 }), by, {
      kind: 'dispute-recorded',
      detail: { side, nights: days, words: left },
    })
}

/** One position, told at ten o'clock of that day, or just now where that day is still to come. */
export const position = (place: Staffed, about: About, on: LocalDate, by: By, detail: Position): string =>
  said(place, about, on, by, { kind: 'position', detail })

/** @returns the id of the fact. */
export function said(
  { setting: { b } }: Staffed,
  about: About,
  on: LocalDate,
  by: By,
  input: DelayFactInput,
  supersedes: string | null = null,
): string {
  const at: Instant = on.toPlainDateTime(Temporal.PlainTime.from('10:05')).toZonedDateTime(zone).toInstant()
  const happenedAt = earlier(supersedes ? at.add({ minutes: 1 }) : at, b.when.minutesAgo(3))
  const factId = b.ids.next()
  b.world.delayFacts.push({
    ...input,
    ...about,
    factId,
    happenedAt,
    recordedAt: happenedAt,
    recordedBy: by.userId,
    recordedFor: by.organisationId,
    supersedes,
  })
  return factId
}

/** Who speaks for the hospital: at St Oswin's its discharge lead, elsewhere the ward. */
export function nhsOf({ setting: { b, coordinator } }: Staffed, { ward }: Pick<Plan, 'ward'>): By {
  const trust = b.ids.of('organisation st-oswins')
  return ward.organisationId === trust
    ? { userId: b.ids.of('account Ruth Imlach'), organisationId: trust }
    : coordinator(ward)
}

export function councilOf({ cast }: Staffed, organisationId: string): By {
  const staff = cast.socialWorkers.find((one) => one.organisationId === organisationId)
  return staff ? byOf(staff) : { userId: null, organisationId }
}

const isTheCouncils = (awaits: Awaits) =>
  ['council', 'care home', 'home care', 'family'].includes(usualOwner(awaits))

const otherwise = 'The referral came to us only after the person had left'
const why: Partial<Record<Awaits, string>> = {
  'home-care': 'The referral did not say how many carers, and came back complete four days later',
  'funding-decision': 'The panel paper waited for the nursing assessment, which is the NHS’s',
  'care-home-search': 'The nursing assessment came after we had found a home',
  'nursing-home-search': 'The nursing assessment came after we had found a home',
  'care-home-answer': 'The home asked for medicines to be changed first',
}
