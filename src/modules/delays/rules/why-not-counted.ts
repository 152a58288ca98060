import { timeWords } from '../../../platform/date-words.ts'
import type { Instant } from '../../../platform/time.ts'
import type { RecordedCourse } from './course.ts'
import { covers, dayAt, dayOf, nightsOfTime } from './day-number.ts'
import { delaysOf } from './delays-of.ts'
import type { CountRules, Night, Stretch } from './model.ts'
import { courseAt, readyDate } from './ready-date.ts'
import { countsFrom, wardOutOfScope } from './scope.ts'
import { at, because, factsAt, on } from './why.ts'

type Why = Pick<Night, 'square' | 'because'>
const why = (square: string, ...sentence: Parameters<typeof because>): Why => ({
  square,
  because: [because(...sentence)],
})

/** Why a night does not count: the first thing, in the order in which the rule asks, that stands against it. */
export function whyNotCounted(course: RecordedCourse, rules: CountRules, day: number, now: Instant): Why {
  const notThere = notInHospital(course, day, now)
  if (notThere) return notThere
  if (rules.series === 'drd') return beforeReadyDate(course, now)
  const stretch = course.stretches.find((one) => covers(nightsOfTime(one, day + 1), day))
  if (!stretch) return why('Not recorded', 'Nothing says where the person was at this midnight.', 'DTOC-01')
  return (
    notInABed(stretch, rules) ??
    tooYoung(course, rules, day) ??
    (rules.series.endsWith('sitrep') ? stillMeets(course, day) : notReady(course, day)) ??
    notYetCounted(course, rules, day)
  )
}

function notInHospital(course: RecordedCourse, day: number, now: Instant): Why | null {
  if (day >= dayAt(now))
    return why('', 'This midnight has not come yet: nothing in the future counts.', 'DTOC-20')
  if (day < dayAt(course.admittedAt))
    return why('', `Not in hospital yet: came in on ${at(course.admittedAt)}.`, 'DTOC-01', [
      course.admittedFactId,
    ])
  if (!course.leftAt || day < dayAt(course.leftAt)) return null
  const onTheDay = day === dayAt(course.leftAt)
  const died = course.dischargeMethod === '4'
  const square = onTheDay ? `${died ? 'Died' : 'Left'} ${timeWords(course.leftAt)}` : ''
  const words = `${died ? 'Died' : 'Left'} on ${at(course.leftAt)}.${onTheDay ? ' The day of leaving is never counted: its midnight was not spent in the bed.' : ''}`
  return why(square, words, 'DTOC-26', [course.leftFactId])
}

function beforeReadyDate(course: RecordedCourse, now: Instant): Why {
  const ready = readyDate(courseAt(course, now))
  return ready
    ? why(
        'Before ready date',
        `Before the discharge ready date, ${on(dayOf(ready.date))}, when the last time without a criterion to reside began.`,
        'DRD-04',
        [ready.factId],
      )
    : why(
        'No ready date',
        'There is no discharge ready date: nobody has recorded that no criterion to reside is met now.',
        'DRD-01',
      )
}

function notInABed(stretch: Stretch, rules: CountRules): Why | null {
  if (stretch.away)
    return why(
      'On leave',
      `On leave since ${at(stretch.from)}: the bed was kept, nobody was in it.`,
      'DTOC-01',
      [stretch.factId],
    )
  const out = wardOutOfScope(stretch, rules.series)
  return out && why(out.square, out.words, out.rule, [stretch.factId])
}

function tooYoung(course: RecordedCourse, rules: CountRules, day: number): Why | null {
  const from = countsFrom(course.bornOn, rules.series)
  return from !== null && day < from
    ? why('Under 18', 'Under 18 on this date: only people of 18 and over are counted.', 'DTOC-05')
    : null
}

function notReady(course: RecordedCourse, day: number): Why | null {
  if (course.ready.some((one) => covers(nightsOfTime(one, day + 1), day))) return null
  const ended = course.ready.findLast(({ to }) => to !== null && dayAt(to) <= day)
  if (ended?.to)
    return why(
      'Not ready',
      `Not ready since ${at(ended.to)}: ${ended.ended?.words ?? 'no reason recorded'}. All three parts have to say ready again.`,
      'DTOC-32',
      factsAt(course.saidNo, ended.to).map(({ factId }) => factId),
    )
  const said = course.saidReady.filter((one) => dayAt(one.at) <= day)
  return why(
    'Not yet ready',
    `Not all three parts had said ready by this midnight: ${saidWords(said)}.`,
    'DTOC-02',
    said.map(({ factId }) => factId),
  )
}

const partWords = { clinical: 'the doctors', team: 'the whole team', safe: 'safe to go' } as const

function saidWords(said: RecordedCourse['saidReady']): string {
  const missing = (['clinical', 'team', 'safe'] as const).filter(
    (part) => !said.some((one) => one.part === part),
  )
  return missing.length > 0
    ? `not recorded as yes: ${missing.map((part) => partWords[part]).join(', ')}`
    : 'a part had said no, or a reason to need the bed stood'
}

function stillMeets(course: RecordedCourse, day: number): Why | null {
  if (course.notMeeting.some((one) => covers(nightsOfTime(one, day + 1), day))) return null
  return why(
    'Needs the bed',
    'Nobody had recorded by this midnight that no criterion to reside is met.',
    'CTR-01',
  )
}

/** Ready and in the bed, and yet left out: the first night of a delay, or a move that asks for all three parts again. */
function notYetCounted(course: RecordedCourse, rules: CountRules, day: number): Why {
  const runs = delaysOf(course, rules, day + 1)
  if (runs.some(({ rows }) => rows.some((row) => row.from === day)))
    return why('First day', 'The delay begins on this day, and the day it begins is not counted.', 'DTOC-26')
  return why(
    'Moved',
    'The person moved between an acute and another ward: a new delay begins when all three parts have said ready again. A setting of this place, from memory.',
    'DTOC-06',
  )
}
