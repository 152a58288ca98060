import { instantOf } from '../../../platform/time.ts'
import { kindOf, unitsWords } from './kinds.ts'
import type { Delayed, SummaryContent, SummaryLine } from './summary-content.ts'
import { areaName, homeName, packageWords, peopleWords } from './summary-words.ts'

export type SummaryChange = {
  /** "Home care, North: 3 runs free; it was 5 runs" */
  words: string
  about: 'capacity' | 'delayed' | 'message'
}

/** What is different from an earlier summary, line by line, in the order of the summary. */
export function changesSince(before: SummaryContent, now: SummaryContent): SummaryChange[] {
  return [
    ...messageChanges(before.messages, now.messages),
    ...lineChanges(before.lines, now.lines),
    ...delayedChanges(before, now),
  ]
}

/** What a later summary says is new since an earlier one; null where there was none, or none that can be read. */
export const sinceOf = (before: SummaryContent | null | undefined, now: SummaryContent) =>
  before ? { at: instantOf(before.asAt), changes: changesSince(before, now) } : null

function messageChanges(before: readonly string[], now: readonly string[]): SummaryChange[] {
  const said = now.filter((words) => !before.includes(words))
  const gone = before.filter((words) => !now.includes(words))
  return [
    ...said.map((words) => ({ words: `New message: ${words}`, about: 'message' as const })),
    ...gone.map((words) => ({ words: `No longer a message: ${words}`, about: 'message' as const })),
  ]
}

const keyOf = ({ area, kind }: Pick<SummaryLine, 'area' | 'kind'>) => JSON.stringify([area, kind])

function lineChanges(before: readonly SummaryLine[], now: readonly SummaryLine[]): SummaryChange[] {
  const was = new Map(before.map((line) => [keyOf(line), line]))
  const still = new Set(now.map(keyOf))
  return [
    ...now.flatMap((line) => {
      const earlier = was.get(keyOf(line))
      return earlier ? whatChanged(earlier, line) : [of(line, 'new in the summary')]
    }),
    ...before.filter((line) => !still.has(keyOf(line))).map((line) => of(line, 'no longer in the summary')),
  ]
}

const of = (line: SummaryLine, words: string): SummaryChange => ({
  words: `${kindOf(line.kind).plain}, ${areaName(line.area)}: ${words}`,
  about: 'capacity',
})

function whatChanged(was: SummaryLine, is: SummaryLine): SummaryChange[] {
  const said = (free: number | null) => (free === null ? 'no figure' : unitsWords(free, is.kind))
  const places = (number: number | null) => (number === null ? 'not set' : String(number))
  return [
    was.free !== is.free && `${said(is.free)}${is.free === null ? '' : ' free'}; it was ${said(was.free)}`,
    was.places !== is.places && `${places(is.places)} in all; it was ${places(was.places)}`,
    was.closed !== is.closed && `${is.closed} closed; it was ${was.closed}`,
    was.target !== is.target && `target ${places(is.target)} a week; it was ${places(was.target)}`,
    was.outOfDate !== is.outOfDate && `${is.outOfDate} out of date; it was ${was.outOfDate}`,
    madeOf(was) !== madeOf(is) && `${madeOf(is)} new starts in seven days; it was ${madeOf(was)}`,
  ]
    .filter((words) => words !== false)
    .map((words) => of(is, words))
}

const madeOf = ({ starts }: SummaryLine) => starts.reduce((sum, number) => sum + number, 0)

function delayedChanges(before: SummaryContent, now: SummaryContent): SummaryChange[] {
  return [
    ...pairs(now.totals, before.totals, (one) => one.package).flatMap(([is, was]) =>
      peopleChanged(packageWords[(is ?? was)!.package], is, was),
    ),
    ...pairs(now.delayed, before.delayed, (one) => JSON.stringify([one.package, one.area])).flatMap(
      ([is, was]) => {
        const { package: name, area } = (is ?? was)!
        return peopleChanged(`${packageWords[name]}, ${homeName(area)}`, is, was)
      },
    ),
  ]
}

type People = Pick<Delayed, 'people'>

// Who is no longer in the summary is nobody, and a number that is kept back now as before has not changed.
function peopleChanged(what: string, is: People | undefined, was: People | undefined): SummaryChange[] {
  const [now, then] = [is ? is.people : 0, was ? was.people : 0]
  if (now === then) return []
  const words = `Waiting for ${what}: ${peopleWords(now)}; it was ${peopleWords(then)}`
  return [{ words, about: 'delayed' }]
}

/** What stands in one list or the other, by its key: [now, before]. */
function pairs<T>(
  now: readonly T[],
  before: readonly T[],
  keyed: (one: T) => string,
): [T | undefined, T | undefined][] {
  const was = new Map(before.map((one) => [keyed(one), one]))
  const is = new Set(now.map(keyed))
  return [
    ...now.map((one): [T, T | undefined] => [one, was.get(keyed(one))]),
    ...before.filter((one) => !is.has(keyed(one))).map((one): [undefined, T] => [undefined, one]),
  ]
}
