import { figureWords, numberWords, signedWords, startsEmptyWords } from '../../modules/forecast/index.ts'
import type { Answer, Comparison, Figure } from '../../simulation/index.ts'

/** Of a share or a wait of those who began, where nobody did. */
const noFigure = 'no figure (nobody began)'

/** "14.2 ± 1.1% of the time" */
function share(figure: Figure | null, of: string): string {
  if (figure === null) return noFigure
  const [mean, halfWidth] = [100 * figure.mean, figure.halfWidth === null ? null : 100 * figure.halfWidth]
  return halfWidth === null
    ? `${numberWords(mean, 1)}% ${of}; one run cannot say how sure that is`
    : `${figureWords({ mean, halfWidth })}% ${of}`
}

/** What a run says, line by line. Nothing stands in it without its half-width. */
export function answerWords(answer: Answer): string[] {
  const { replications, days, warmUp, seed } = answer
  return [
    `${answer.name}: ${replications === 1 ? '1 replication' : `${replications} replications`} of ${days} days${warmUp ? ` after ${warmUp} to warm up` : ''}, seed ${seed}`,
    replications === 1
      ? 'Each figure is of one run, which cannot say how sure it is: ask for more.'
      : `Each figure is a mean ± the half-width of its 95% interval${answer.controlled ? ', by control variates' : ''}.`,
    ...(answer.startsEmpty ? [startsEmptyWords] : []),
    '',
    ...answer.arrivals.map(({ name, aDay }) => `${name}: ${figureWords(aDay)} come a day`),
    ...answer.stations.flatMap((station) => [
      '',
      station.name,
      `  in it                 ${figureWords(station.occupied)}; not more than ${figureWords(station.level95)} for 95% of the time`,
      ...unlessNone(station.ready, (ready) => [
        `  delayed days          ${figureWords(station.delayedDays)} in all: ${figureWords(ready)} ready and waiting in it at a time`,
      ]),
      ...unlessNone(station.full, (full) => [
        `  full                  ${share(full, `of the time${station.mayClose ? ', hours without places counted as full' : ''}`)}`,
      ]),
      `  stays ended a day     ${figureWords(station.finishedADay)}`,
      ...rulesWords(station, answer.lists),
      ...answer.lists.filter((list) => list.for === station.name).flatMap(listWords),
    ]),
  ]
}

/** By which rules people were let in, by their names in the file, where anybody waited or was turned away. */
function rulesWords({ name, rules }: Answer['stations'][number], lists: Answer['lists']): string[] {
  const { door, givesTo, fit } = rules
  if (!lists.some((list) => list.for === name && list.waiting.mean + list.lostADay.mean > 0)) return []
  const told = [
    `givesTo: ${givesTo}`,
    ...(fit ? [`fit: ${fit}`] : []),
    `door: ${typeof door === 'object' ? `at most ${door.most} wait` : door}`,
  ]
  return [`  rules that held       ${told.join('; ')}`]
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
      `    turned away a day   ${figureWords(lost)}, ${share(list.lostShare, 'of those who come')}`,
    ]),
    ...unlessNone(list.gaveUpADay, (gaveUp) => [
      `    give up a day       ${figureWords(gaveUp)}, ${share(list.gaveUpShare, 'of those who come')}`,
    ]),
  ]
}

const waitedWords = ({ delayed, wait }: Answer['lists'][number]): string =>
  delayed && wait
    ? `${share(delayed, 'of those who begin')}; the mean wait of all is ${figureWords(wait)} days`
    : noFigure

/** What the second scenario changes, of what changes at all. */
export function comparisonWords({ stations, lists }: Comparison, first: string, second: string): string[] {
  return [
    `${second} less ${first}, the same people in both:`,
    ...stations.flatMap(({ name, ready, delayedDays, occupied }) => [
      ...unlessNone(occupied, (more) => [`  ${name}: in it ${signedWords(more)}`]),
      ...unlessNone(ready, (more) => [
        `  ${name}: delayed days ${signedWords(delayedDays)} in all; ready and waiting at a time ${signedWords(more)}`,
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
