import { shortDay } from '../../../platform/date-words.ts'
import { daysBetween, type LocalDate } from '../../../platform/time.ts'
import { ChartFrame, type Content, tenth, ValueAxis } from '../../../ui/index.ts'
import { amountWords } from '../rules/number-words.ts'
import { plainDay, pointWords, stepsWords } from '../rules/step-words.ts'
import { valueWords } from '../rules/value-words.ts'
import { LimitLines, LineNames } from './limits.tsx'
import { PointMark } from './marks.tsx'
import type { Charted, ChartModel } from './model.ts'
import { type Scales, scalesOf, sizes } from './scales.ts'
import { readingWords, sentences } from './words.ts'

/** @param id its own on the page */
export const SpcChart = ({
  model,
  id,
  size = 'whole',
}: {
  model: ChartModel
  id: string
  size?: keyof typeof sizes
}) => {
  const scales = scalesOf(model, sizes[size])
  const { first, rest } = sentences(model)
  return (
    <ChartFrame
      id={id}
      title={`Chart: ${model.definition.name}`}
      says={[first, ...rest].join(' ')}
      size={scales.size}
      look="hw-spc"
    >
      <Baselines model={model} scales={scales} />
      <Axes model={model} scales={scales} />
      <LimitLines model={model} scales={scales} />
      <NewLimits model={model} scales={scales} />
      <Done model={model} scales={scales} />
      <Gaps model={model} scales={scales} />
      <Promise model={model} scales={scales} />
      <Line model={model} scales={scales} />
      <Now model={model} scales={scales} />
      <LineNames model={model} scales={scales} />
    </ChartFrame>
  )
}

type Drawn = { model: ChartModel; scales: Scales }

const Axes = ({ model, scales: { size, ticks, days, x, y } }: Drawn) => (
  <>
    <ValueAxis
      size={size}
      ticks={ticks}
      y={y}
      words={(value) => amountWords(value, { unit: model.definition.unit, digits: 2 })}
    />
    {days.map((date, i) => (
      <text class="hw-chart__day" x={x(date)} y={size.bottom + 18} text-anchor={i === 0 ? 'start' : 'middle'}>
        {tickWords(date, days[i - 1], model)}
      </text>
    ))}
  </>
)

/** The year is said once, where it turns. */
const tickWords = (date: LocalDate, before: LocalDate | undefined, { step }: ChartModel): string => {
  const words = step === 'month' || step === 'quarter' ? shortDay(date).replace(/^\d+ /, '') : shortDay(date)
  return before && before.year !== date.year ? `${words} ${date.year}` : words
}

/** Shaded, with its words: from here the limits come. */
const Baselines = ({ model, scales: { size, x } }: Drawn) =>
  model.groups.flatMap(({ from, to, set }) => {
    const [first, last] = [model.points[from], model.points[to - 1]]
    if (set.baseline.kind === 'every point' || !first || !last) return []
    const [left, right] = [x(first.from), x(last.to.add({ days: 1 }))]
    const figures = model.points.slice(from, to).filter(({ value }) => value !== null).length
    return [
      <rect
        class="hw-spc__baseline"
        x={left}
        y={size.top + 8}
        width={tenth(right - left)}
        height={size.bottom - size.top - 8}
      />,
      <text class="hw-chart__note" x={left + 8} y={size.bottom - 8}>
        {`Baseline, ${stepsWords(figures, model.step)}: limits are set here`}
      </text>,
    ]
  })

/** Where limits were set again, and why. */
const NewLimits = ({ model, scales: { size, x } }: Drawn) =>
  model.groups.slice(1).map(({ at, set }, i) => {
    const left = x(model.points[at]!.from)
    const words = `New limits: ${short(set.reason)}`
    const near = left + words.length * letter > size.right
    return (
      <>
        <path class="hw-spc__again" d={`M${left} ${size.top + 8}V${size.bottom}`} />
        <text
          class="hw-chart__note"
          x={near ? left - 6 : left + 6}
          y={size.bottom - 26 - 18 * (i % 2)}
          text-anchor={near ? 'end' : 'start'}
        >
          {words}
        </text>
      </>
    )
  })

/** A letter of 13 px is about as wide. */
const letter = 6.7

const short = (text: string) => (text.length > 36 ? `${text.slice(0, 35).trimEnd()}…` : text)

/** Each action by its letter, at the date it began; two that would touch stand one above the other. */
const Done = ({ model, scales: { size, x } }: Drawn) => {
  let last = Number.NEGATIVE_INFINITY
  let up = 0
  const shown = model.judged.filter(({ intervention: { on } }) => isWithin(model, on))
  return shown.map(({ letter, intervention }) => {
    const at = x(intervention.on)
    up = at - last < 26 ? up + 1 : 0
    last = at
    const y = 2 + (up % 2) * 22
    return (
      <>
        <path class="hw-spc__done" d={`M${at} ${y + 20}V${size.bottom}`} />
        <rect class="hw-spc__letter-box" x={tenth(at - 11)} y={y} width={22} height={20} />
        <text class="hw-spc__letter" x={at} y={y + 15} text-anchor="middle">
          {letter}
          <title>{`${letter}: ${intervention.words}`}</title>
        </text>
      </>
    )
  })
}

const isWithin = ({ points, today }: ChartModel, date: LocalDate): boolean =>
  points.length > 0 && daysBetween(points[0]!.from, date) >= 0 && daysBetween(date, today) >= 0

/** Missing is missing: a dotted line where the points would stand, with the words once for each gap. */
const Gaps = ({ model: { points, step }, scales: { size, middle } }: Drawn) => {
  const y = size.bottom - 58
  return stretches(points, ({ value }) => value === null).map((gap) => {
    const [left, right] = [middle(gap[0]!), middle(gap.at(-1)!)]
    return (
      <>
        <path
          class="hw-spc__gap"
          d={gap.length === 1 ? `M${left} ${y - 34}V${y}` : `M${left} ${y - 34}V${y}H${right}V${y - 34}`}
        />
        <text class="hw-chart__note" x={tenth((left + right) / 2)} y={y + 14} text-anchor="middle">
          {gap.length === 1 ? 'no figure' : `no figure, ${stepsWords(gap.length, step)}`}
        </text>
      </>
    )
  })
}

const Promise = ({ model: { points, ahead }, scales: { middle, y } }: Drawn) => {
  const all = [...points, ...ahead].map((period) => ({ period, promise: period.promise }))
  return stretches(all, ({ promise }) => promise !== null).map((stretch) => (
    <path
      class="hw-spc__promise"
      d={lineOf(stretch.map(({ period, promise }) => [middle(period), y(promise!)]))}
    />
  ))
}

/** The line is broken where there is no figure, and where limits were set again. */
const Line = ({ model, scales: { middle, y } }: Drawn) => {
  const { points, step, today, definition } = model
  const runs = model.groups.flatMap(({ at }, i) =>
    stretches(points.slice(at, model.groups[i + 1]?.at ?? points.length), ({ value }) => value !== null),
  )
  const at = (point: Charted): [number, number] => [middle(point), y(point.value!)]
  return (
    <>
      {runs.map((run) => (
        <path class="hw-spc__line" d={lineOf(run.map(at))} />
      ))}
      {points.map((point) => {
        if (point.value === null || point.reading === null) return null
        const [x, height] = at(point)
        const words = `${pointWords(point, step, today)}: ${valueWords(point.value, definition)}, ${readingWords[point.reading]}`
        return <PointMark reading={point.reading} x={x} y={height} words={words} />
      })}
    </>
  )
}

const lineOf = (places: readonly [number, number][]): string =>
  places.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${x} ${y}`).join('')

function stretches<T>(all: readonly T[], belongs: (one: T) => boolean): T[][] {
  const found: T[][] = [[]]
  for (const one of all)
    if (belongs(one)) found.at(-1)!.push(one)
    else if (found.at(-1)!.length > 0) found.push([])
  return found.filter((one) => one.length > 0)
}

const Now = ({ model: { today, ahead }, scales: { size, x } }: Drawn): Content => {
  const at = Math.min(x(today), size.right)
  return (
    <>
      <path class="hw-spc__now" d={`M${at} ${size.top + 8}V${size.bottom}`} />
      <text
        class="hw-chart__note"
        x={at}
        y={size.top + 3}
        text-anchor={ahead.length === 0 ? 'end' : 'middle'}
      >
        {`now, ${plainDay(today, today)}`}
      </text>
    </>
  )
}
