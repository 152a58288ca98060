import { countDays } from '../../src/modules/delays/rules/count-days.ts'
import { type CourseInput, courseOf } from '../../src/modules/delays/rules/course.ts'
import { countRules, editionById } from '../../src/modules/delays/rules/editions.ts'
import type { WardKind } from '../../src/modules/stays/index.ts'
import { type Instant, type LocalDate, Temporal, zone } from '../../src/platform/time.ts'

export const date = (text: string): LocalDate => Temporal.PlainDate.from(text)
export const monthOf = (text: string): LocalDate => date(`${text}-01`)
/** The n-th hour of a date, so that events of one date keep the order in which they are told. */
export const hour = (on: LocalDate, n: number): Instant =>
  on.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from({ hour: 8 + n }) }).toInstant()

// A stay told as events, for rules about days that are facts in the program.

type Told = { kind: string; detail: object; at: Instant }
export const yes = (at: Instant): Told[] =>
  (['clinical', 'team', 'safe'] as const).map((part) => said(part, 'yes', at))
export const said = (part: string, answer: string, at: Instant): Told => ({
  kind: 'readiness',
  detail: { part, answer, by: 'Dr Bell' },
  at,
})
export const criteria = (met: boolean, at: Instant): Told => ({
  kind: 'criteria',
  detail: { met: met ? [{ code: '12' }] : [] },
  at,
})

export function stay(told: {
  cameOn: LocalDate
  leftAt?: Instant | null
  kind?: WardKind
  events: Told[]
  id?: string
}) {
  const { cameOn, leftAt, kind = 'acute', events, id = 'stay' } = told
  const fact = ({ kind: what, detail, at }: Told, order: number) => ({
    kind: what,
    detail,
    factId: `${id}-${String(order).padStart(4, '0')}`,
    stayId: id,
    personId: id,
    happenedAt: at,
    recordedAt: at,
    recordedBy: null,
    recordedFor: null,
    supersedes: null,
  })
  const where = { siteId: 'site', wardId: 'ward', bedId: 'bed' }
  const stayFacts = [{ kind: 'admitted', detail: { ...where, method: '21' }, at: hour(cameOn, -8) }]
  if (leftAt)
    stayFacts.push({ kind: 'discharged', detail: { method: '1', destination: '19' } as never, at: leftAt })
  return courseOf({
    stayFacts: stayFacts.map(fact) as CourseInput['stayFacts'],
    dischargeFacts: events.map(fact) as CourseInput['dischargeFacts'],
    stayId: id,
    personId: id,
    providerId: 'trust',
    authorityId: null,
    bornOn: null,
    ward: () => ({ kind, specialty: null, siteId: 'site' }),
  })!
}
type Course = ReturnType<typeof stay>

const rulesOf = (edition: string) => countRules(editionById(edition)!)
export const counted = (courses: Course[], from: LocalDate, to: LocalDate, edition = 'nights') =>
  countDays(courses, { from, to }, rulesOf(edition), () => null, hour(to.add({ days: 2 }), 0))
