import { figureWords, signedWords } from '../../modules/forecast/index.ts'
import type { Answer, Comparison, Figure } from '../../simulation/index.ts'

const share = (of: Figure | null) =>
  of === null
    ? noFigure
    : `${figureWords({ mean: of.mean * 100, halfWidth: of.halfWidth === null ? null : of.halfWidth * 100 })}%`

/** Of a share or a wait of those who began, where nobody did. */
const noFigure = 'no figure (nobody began)'

/** What a run says, line by line. Nothing stands in it without its half-width. */
export function answerWords(answer: Answer): string[] {
  const { replications, days, warmUp, seed } = answer
  return [
    `${answer.name}: ${replications} replications of ${days} days${warmUp ? ` after ${warmUp} to warm up` : ''}, seed ${seed}`,
    `Each figure is a mean ± the half-width of its 95% interval${answer.controlled ? ', by control variates' : ''}.`,
    '',
    ...answer.arrivals.map(({ name, aDay }) => `${name}: ${figureWords(aDay)} come a day`),
    ...answer.stations.flatMap((station) => [
      '',
      station.name,
      `  in it                 ${figureWords(station.occupied)}; not more than ${figureWords(station.level95)} for 95% of the time`,
      ...unlessNone(station.ready, (ready) => [
        `  finished, not gone    ${figureWords(ready)}; ${figureWords(station.delayedDays)} days in all`,
      ]),
      ...unlessNone(station.full, (full) => [`  full                  ${share(full)} of the time`]),
      `  stays ended a day     ${figureWords(station.finishedADay)}`,
      ...answer.lists.filter((list) => list.for === station.name).flatMap(listWords),
    ]),
  ]
}

const unlessNone = (figure: Figure, lines: (figure: Figure) => string[]): string[] =>
  figure.mean === 0 && !figure.halfWidth ? [] : lines(figure)

function listWords(list: Answer['lists'][number]): string[] {
  const reason = list.reason === list.for ? '' : ` for ${list.reason}`
  return [
    `  from ${list.from}${reason}, ${list.where === 'in bed' ? 'waiting in bed' : 'waiting outside'}`,
    `    begin a day         ${figureWords(list.beganADay)}`,
    ...unlessNone(list.waiting, (waiting) => [
      `    waiting at a time   ${figureWords(waiting)}`,
      `    had to wait         ${waitedWords(list)}`,
    ]),
    ...unlessNone(list.lostADay, (lost) => [
      `    turned away a day   ${figureWords(lost)}, ${share(list.lostShare)}`,
    ]),
    ...unlessNone(list.gaveUpADay, (gaveUp) => [
      `    give up a day       ${figureWords(gaveUp)}, ${share(list.gaveUpShare)}`,
    ]),
  ]
}

const waitedWords = ({ delayed, wait }: Answer['lists'][number]): string =>
  delayed && wait
    ? `${share(delayed)} of those who begin; the mean wait of all is ${figureWords(wait)} days`
    : noFigure

/** What the second scenario changes, of what changes at all. */
export function comparisonWords({ stations, lists }: Comparison, first: string, second: string): string[] {
  return [
    `${second} less ${first}, the same people in both:`,
    ...stations.flatMap(({ name, ready, delayedDays, occupied }) => [
      ...unlessNone(occupied, (more) => [`  ${name}: in it ${signedWords(more)}`]),
      ...unlessNone(ready, (more) => [
        `  ${name}: finished, not gone ${signedWords(more)}; ${signedWords(delayedDays)} days in all`,
      ]),
    ]),
    ...lists.flatMap(({ from, for: to, waiting, wait, lostADay }) => [
      ...unlessNone(waiting, (more) => [
        `  from ${from} to ${to}: waiting ${signedWords(more)}; a mean wait of ${wait ? `${signedWords(wait)} days` : noFigure}`,
      ]),
      ...unlessNone(lostADay, (more) => [`  from ${from} to ${to}: turned away a day ${signedWords(more)}`]),
    ]),
  ]
}
