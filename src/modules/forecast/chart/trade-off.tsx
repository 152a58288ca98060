import { scaleLinear } from 'd3-scale'
import { ChartFrame, tenth, ValueAxis } from '../../../ui/index.ts'
import { poundsWords } from '../rules/costs/words.ts'
import type { HowMuch } from '../rules/how-much/answer.ts'

const size = { width: 820, height: 320, left: 64, right: 780, top: 24, bottom: 264 }

/** Cost against delayed days of the mixes worth naming; the table below says the same. */
export const TradeOffChart = ({ answer, says }: { answer: HowMuch; says: string }) => {
  const { tradeOff, target } = answer
  const half = (row: HowMuch['tradeOff'][number]) => row.delayedDays.halfWidth ?? 0
  const across = scaleLinear()
    .domain([0, Math.max(1, ...tradeOff.map(({ cost }) => cost))])
    .nice(5)
    .range([size.left, size.right])
  const up = scaleLinear()
    .domain([0, Math.max(target, 1, ...tradeOff.map((row) => row.delayedDays.mean + half(row)))])
    .nice(4)
    .range([size.bottom, size.top])
  const x = (value: number) => tenth(across(value))
  const y = (value: number) => tenth(up(value))
  return (
    <ChartFrame id="trade" title="Chart: delayed days against cost" says={says} size={size} look="hw-bands">
      <ValueAxis size={size} ticks={up.ticks(4)} y={y} words={(value) => value.toLocaleString('en-GB')} />
      {across.ticks(5).map((tick) => (
        <text class="hw-chart__day" x={x(tick)} y={size.bottom + 20} text-anchor="middle">
          {poundsWords(tick)}
        </text>
      ))}
      <text class="hw-chart__note" x={(size.left + size.right) / 2} y={size.bottom + 44} text-anchor="middle">
        cost in {answer.days} days
      </text>
      <path class="hw-bands__is-line hw-bands__line" d={`M${size.left} ${y(target)}H${size.right}`} />
      <text class="hw-chart__note" x={size.right} y={y(target) - 6} text-anchor="end">
        target {Math.round(target).toLocaleString('en-GB')}
      </text>
      <path
        class="hw-bands__line hw-bands__with-line"
        d={`M${tradeOff.map(({ cost, delayedDays }) => `${x(cost)} ${y(delayedDays.mean)}`).join('L')}`}
      />
      {tradeOff.map((row) => (
        <>
          <path
            class="hw-bands__nought"
            d={`M${x(row.cost)} ${y(row.delayedDays.mean - half(row))}V${y(row.delayedDays.mean + half(row))}`}
          />
          <circle class="hw-spc__chance" cx={x(row.cost)} cy={y(row.delayedDays.mean)} r="4" />
        </>
      ))}
    </ChartFrame>
  )
}
