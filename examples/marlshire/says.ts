import type { DelayFactInput } from '../../src/modules/delays/index.ts'
import { type Awaits, usualOwner } from '../../src/modules/discharge/index.ts'
import { type Instant, type LocalDate, Temporal, zone } from '../../src/platform/time.ts'
import { byOf } from '../life/local-setting.ts'
import type { Plan } from '../life/plan.ts'
import type { By } from '../story.ts'
import { earlier } from '../when.ts'
import type { Staffed } from './staffed.ts'

export type Answered = 'agreed' | 'disputed' | 'not answered' | 'not proposed'
type About = { stayId: string; personId: string }
type Position = Extract<DelayFactInput, { kind: 'position' }>['detail']

/** What the two sides say of somebody's nights of last month. */
export function says(
  place: Staffed,
  {
    stayId,
    plan,
    how,
    nights,
  }: { stayId: string; plan: Plan; how: Answered; nights: { from: LocalDate; to: LocalDate } },
): void {
  if (how === 'not proposed') return
  const awaits = plan.waits![0]!.awaits
  const council = plan.someone.person.authorityId ?? place.setting.b.ids.of('organisation council')
  const theirs = isTheCouncils(awaits)
  const said = (whose: Position['whose'], words?: string): Omit<Position, 'side'> => ({
    nights: { from: nights.from.toString(), to: nights.to.toString() },
    whose,
    organisationId: whose === 'NHS' ? plan.ward.organisationId : council,
    awaits,
    ...(words ? { words } : {}),
  })
  const about = { stayId, personId: plan.someone.person.personId }
  const first = nights.to.with({ day: 1 }).add({ months: 1 })
  const proposal = theirs ? 'social care' : 'NHS'
  position(place, about, first.add({ days: 1 }), nhsOf(place, plan), { side: 'NHS', ...said(proposal) })
  if (how === 'not answered') return
  const answer =
    how === 'agreed' ? said(proposal) : said(theirs ? 'NHS' : 'social care', why[awaits] ?? otherwise)
  position(place, about, first.add({ days: 8 }), councilOf(place, council), { side: 'council', ...answer })
}

/** One position, told at ten o'clock of that day, or just now where that day is still to come. */
export function position(
  { setting: { b } }: Staffed,
  about: About,
  on: LocalDate,
  by: By,
  detail: Position,
  time = '10:05',
): void {
  const at: Instant = on.toPlainDateTime(Temporal.PlainTime.from(time)).toZonedDateTime(zone).toInstant()
  const happenedAt = earlier(at, b.when.minutesAgo(3))
  b.world.delayFacts.push({
    kind: 'position',
    detail,
    ...about,
    factId: b.ids.next(),
    happenedAt,
    recordedAt: happenedAt,
    recordedBy: by.userId,
    recordedFor: by.organisationId,
    supersedes: null,
  })
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
