import { type LocalDate, Temporal } from '../../../platform/time.ts'
import { groupsFor, type LimitsSet, leastFixed } from './limits-set.ts'
import type { Better } from './model.ts'
import type { Point } from './series.ts'
import { type Limits, limitsOf, meanOf, type Screening } from './spc/limits.ts'
import { inARow, placeOf, type Stretch, shiftsIn, trendsIn } from './spc/signals.ts'
import { type Because, reasonWords } from './verdict-words.ts'

/** Something done on a date that should move a measure. `promised` null: nobody said which way or how far. */
export type Intervention = {
  interventionId: string
  on: LocalDate
  words: string
  promised: { way: 'more' | 'fewer'; by: number | null } | null
  /** The value it is promised to bring, where that is what was promised. */
  to?: number
  /** Where it is told of, if not here. */
  href?: string
}

/** `cannot tell` will not change by waiting; `cannot tell yet` will. */
const verdicts = ['moved', 'not moved', 'cannot tell yet', 'cannot tell'] as const
export type Verdict = {
  verdict: (typeof verdicts)[number]
  /** "5 points since, 7 are needed" */
  reason: string
  /** How many figures there are since, until the next action. */
  figures: number
  /** The mean of the limits before, and of the figures since; null where there is none. */
  before: number | null
  since: number | null
}

/** One action on a chart, with its letter: A, B, C in order of date. */
export type Judged = Verdict & { letter: string; intervention: Intervention }

export type VerdictAsked = {
  points: readonly Pick<Point, 'from' | 'to' | 'value'>[]
  sets: readonly LimitsSet[]
  screening: Screening
  better: Better
  today: LocalDate
}

/** Whether each action moved its measure, in order of date, by docs/rules/spc.md. */
export function verdictsOf(asked: VerdictAsked, interventions: readonly Intervention[]): Judged[] {
  const inOrder = interventions.toSorted((a, b) => Temporal.PlainDate.compare(a.on, b.on))
  const judged: Judged[] = []
  for (const [i, intervention] of inOrder.entries()) {
    const next = inOrder.find(({ on }) => Temporal.PlainDate.compare(on, intervention.on) > 0)
    const beside = inOrder.flatMap(({ on }, j) =>
      j !== i && on.equals(intervention.on) ? [letterOf(j)] : [],
    )
    const because = becauseOf(asked, intervention, next?.on ?? null)
    const { verdict, figures, before, since } = because
    const sharing = verdict === 'moved' ? [...unsettledBefore(judged, intervention), ...beside].sort() : []
    const follows = next ? letterOf(inOrder.indexOf(next)) : null
    judged.push({
      letter: letterOf(i),
      intervention,
      verdict,
      reason: reasonWords(because.why, { figures, follows, sharing, today: asked.today }),
      figures,
      before,
      since,
    })
  }
  return judged
}

/** "A" to "Z", then "A2". */
const letterOf = (i: number): string =>
  String.fromCharCode(65 + (i % 26)) + (i < 26 ? '' : String(Math.floor(i / 26) + 1))

/** Those just before that could not be told because the next followed too soon. */
function unsettledBefore(judged: readonly Judged[], { on }: Intervention): string[] {
  const earlier = judged.filter(({ intervention }) => Temporal.PlainDate.compare(intervention.on, on) < 0)
  const settled = earlier.findLastIndex(
    ({ verdict, figures }) => verdict !== 'cannot tell' || figures >= inARow,
  )
  return earlier.slice(settled + 1).map(({ letter }) => letter)
}

type Judgement = Omit<Verdict, 'reason'> & { why: Because }
type Dated = VerdictAsked['points'][number]

function becauseOf(asked: VerdictAsked, { on, promised }: Intervention, next: LocalDate | null): Judgement {
  const before = asked.points.filter(({ to }) => Temporal.PlainDate.compare(to, on) < 0)
  const since = asked.points.filter(
    ({ from, to }) =>
      Temporal.PlainDate.compare(from, on) >= 0 &&
      (next === null || Temporal.PlainDate.compare(to, next) < 0),
  )
  const figures = since.flatMap(({ value }) => value ?? [])
  const counted = { figures: figures.length, since: figures.length > 0 ? meanOf(figures) : null }
  const way = promised?.way ?? (asked.better === 'neither' ? null : asked.better)
  if (way === null) return { verdict: 'cannot tell', why: { what: 'no way' }, before: null, ...counted }
  const { limits, at, found } = limitsBefore(before, asked)
  if (!limits)
    return { verdict: 'cannot tell', why: { what: 'few before', figures: found }, before: null, ...counted }
  const known = { ...counted, before: limits.mean }
  if (figures.length < inARow)
    return { verdict: next ? 'cannot tell' : 'cannot tell yet', why: { what: 'few since' }, ...known }
  return { ...judge(before.slice(at), since, { limits, way }), ...known }
}

/** The limits in force before an action, and from which point on; null from fewer than twelve figures. */
function limitsBefore(before: readonly Dated[], { sets, screening }: VerdictAsked) {
  const values = before.map(({ value }) => value)
  const { at, from, to } = groupsFor(before, sets).at(-1)!
  const enough = [
    { from, to },
    { from: at, to: values.length },
  ].find((one) => figuresIn(values.slice(one.from, one.to)) >= leastFixed)
  return {
    at,
    found: figuresIn(values.slice(at)),
    limits: enough ? limitsOf(values, enough, screening) : null,
  }
}

const figuresIn = (values: readonly (number | null)[]) => values.filter((value) => value !== null).length

function judge(
  before: readonly Dated[],
  since: readonly Dated[],
  { limits, way }: { limits: Limits; way: 'more' | 'fewer' },
): Pick<Judgement, 'verdict' | 'why'> {
  const promised = way === 'more' ? 'high' : 'low'
  const [earlier, later] = [lastingIn(before, limits), lastingIn(since, limits)]
  const already = earlier.found.find((one) => one.way === promised && one.to === earlier.figures.length)
  if (already)
    return { verdict: 'cannot tell', why: { what: 'already', ...datesOf(earlier.figures, already) } }
  const moved = later.found.findLast((one) => one.way === promised)
  if (moved) {
    const after = later.figures.length - moved.to
    const dates = datesOf(later.figures, moved)
    if (after < inARow) return { verdict: 'moved', why: { what: 'lasting', ...dates } }
    return { verdict: 'not moved', why: { what: 'did not last', ...dates, after } }
  }
  const other = later.found.at(-1)
  if (other) return { verdict: 'not moved', why: { what: 'lasting', ...datesOf(later.figures, other) } }
  const outside = later.figures.filter(({ value }) => {
    const place = placeOf(value, limits)
    return place.outside && place.side > 0 === (promised === 'high')
  }).length
  return { verdict: 'not moved', why: { what: 'nothing lasting', outside } }
}

type Figure = Dated & { value: number }
type Lasting = Stretch & { kind: 'shift' | 'trend' }

/** Shifts and trends of points read alone, in order of their end. */
function lastingIn(points: readonly Dated[], limits: Limits): { figures: Figure[]; found: Lasting[] } {
  const figures = points.filter((point): point is Figure => point.value !== null)
  const shifts = shiftsIn(figures.map(({ value }) => placeOf(value, limits)))
  const trends = trendsIn(figures.map(({ value }) => value))
  const found = [
    ...trends.map((one): Lasting => ({ ...one, kind: 'trend' })),
    ...shifts.map((one): Lasting => ({ ...one, kind: 'shift' })),
  ]
  return { figures, found: found.toSorted((a, b) => a.to - b.to) }
}

const datesOf = (figures: readonly Figure[], { from, to, way, kind }: Lasting) => ({
  kind,
  way,
  count: to - from,
  from: figures[from]!.from,
  to: to === figures.length ? null : figures[to - 1]!.to,
})
