import { awaitsWords } from '../../discharge/index.ts'
import type { RecordedCourse } from './course.ts'
import { covers, dayAt, nightsOfTime } from './day-number.ts'
import { delaysOf } from './delays-of.ts'
import type { CountedDay, CountRules } from './model.ts'
import { readyDate } from './ready-date.ts'
import { at, type Because, because, on, yesFacts } from './why.ts'

/** Why a night counts, in the order in which the rule asks. */
export const whyCounted = (
  course: RecordedCourse,
  rules: CountRules,
  day: number,
  counted: CountedDay,
): Because[] => [...grounds(course, rules, day), reason(course, counted, day)]

function grounds(course: RecordedCourse, rules: CountRules, day: number): Because[] {
  if (rules.series === 'drd') return [sinceReadyDate(course)]
  const bed = course.stretches.find((one) => covers(nightsOfTime(one, day + 1), day))!
  const inBed = because(`In the bed at midnight, on this ward since ${at(bed.from)}.`, 'DTOC-01', [
    bed.factId,
  ])
  if (rules.series === 'acute-sitrep' || rules.series === 'community-sitrep')
    return [inBed, notMeeting(course, day)]
  const ready = course.ready.find((one) => covers(nightsOfTime(one, day + 1), day))!
  const threeParts = because(
    `All three parts had said ready, the last of them on ${at(ready.from)}, and no reason to need the bed was recorded.`,
    'DTOC-01',
    yesFacts(course, ready.from),
  )
  return rules.series === 'nights' ? [inBed, threeParts] : [inBed, threeParts, ...goesOn(course, rules, day)]
}

/** The delay this night belongs to, and why it is not left out as its first. */
function goesOn(course: RecordedCourse, rules: CountRules, day: number): Because[] {
  for (const { rows } of delaysOf(course, rules, day + 1)) {
    const last = rows.findLastIndex((row) => covers(row, day))
    if (last < 0) continue
    let first = last
    while (first > 0 && rows[first]!.from <= rows[first - 1]!.to + 1) first--
    const start = rows[first]!.from
    if (start === day)
      return [because('The day the delay starts is counted: this place chose so.', 'DTOC-26')]
    return [
      because(`The delay began on ${on(start)} and goes on; only its first day is left out.`, 'DTOC-26'),
    ]
  }
  return []
}

function sinceReadyDate(course: RecordedCourse): Because {
  const ready = readyDate(course) ?? readyDate({ ...course, leftAt: null })
  return because(
    ready
      ? `The discharge ready date is ${on(dayAt(ready.at))}: from then on no criterion to reside was met. Every day until leaving counts.`
      : 'Between the discharge ready date and leaving.',
    'DRD-04',
    [ready?.factId],
  )
}

function notMeeting(course: RecordedCourse, day: number): Because {
  const time = course.notMeeting.find((one) => covers(nightsOfTime(one, day + 1), day))!
  return because(`No criterion to reside was met since ${at(time.from)}.`, 'CTR-01', [time.factId])
}

function reason(course: RecordedCourse, { waitId, awaits }: CountedDay, day: number): Because {
  const rule = 'One reason a night'
  const wait = course.waits.find((one) => one.waitId === waitId)
  if (!wait || awaits === null)
    return because(
      'Nothing was recorded as being waited for at that midnight, so the night has no reason.',
      rule,
    )
  const facts = course.waitFacts.filter((one) => one.waitId === waitId && dayAt(one.at) <= day)
  return because(
    `Waiting for: ${awaitsWords(awaits)}, asked for on ${at(wait.since)}. Of what was open at that midnight it was asked for first.`,
    rule,
    [facts[0]?.factId, facts.at(-1)?.factId],
  )
}
