import { type LocalDate, Temporal } from '../../src/platform/time.ts'
import type { Builder, PlacedWard } from '../builder.ts'
import type { Chance } from '../chance.ts'
import type { Plan } from '../life/plan.ts'
import type { Setting } from '../life/setting.ts'
import { wasDelayed } from '../life/was-delayed.ts'
import { fillTable, shareOut } from '../share-out.ts'
import type { PublishedFigure } from '../world.ts'
import { reasons } from './delayed.ts'
import { byReason, byTrust, column, title } from './document.ts'

const july = Temporal.PlainYearMonth.from('2017-07')
const days = july.daysInMonth

/**
 * Everyone who was delayed in July 2017, so that the month counts to the plan's own table by trust, day for day: 2,260.
 * The plan's reasons are used as shares, because they add to another total.
 */
export function delayedInJuly(setting: Setting, wards: Record<string, PlacedWard[]>): Plan[] {
  const { luck } = setting
  const trusts = column(byTrust, 'July 2017')
  const total = Object.values(trusts).reduce((a, b) => a + b, 0)
  return fillTable(trusts, shareOut(column(byReason, 'July 2017'), total)).flatMap(
    ({ row, column: name, count }) =>
      inPieces(luck, count).map((length) => {
        const { awaits, words, pathway, code } = reasons[name]!
        const ward = luck.pick(wards[row]!)
        return wasDelayed(setting, {
          ward,
          ...dates(luck, length),
          awaits,
          words: `${words} (${code})`,
          pathway,
        })
      }),
  )
}

function inPieces(luck: Chance, count: number): number[] {
  const pieces: number[] = []
  for (let left = count; left > 0; left -= pieces.at(-1)!)
    pieces.push(Math.min(left, days, Math.max(2, Math.round(luck.skewed(11, 0.7)))))
  return pieces
}

/**
 * Between which dates somebody is delayed for `length` days of July by the rule of the time: the day a delay starts is
 * not counted, nor the day it ends. Whoever is still there at the end of the month leaves in August.
 */
function dates(luck: Chance, length: number): { ready: LocalDate; left: LocalDate } {
  const first = luck.between(1, days - length + 1)
  const last = first + length - 1
  const on = (day: number) => july.toPlainDate({ day: 1 }).add({ days: day - 1 })
  return {
    ready: on(first === 1 ? luck.between(-12, 0) : first - 1),
    left: on(last === days ? days + luck.between(1, 9) : last + 1),
  }
}

/** What the plan prints about July 2017: its table by trust, its table by reason as shares, and the figure of its text. */
export function publishedInJuly(b: Builder): PublishedFigure[] {
  const figure = (
    about: Pick<PublishedFigure, 'ofWhat' | 'key' | 'label' | 'source' | 'value'> & { line?: string },
  ): PublishedFigure => ({ figureId: b.ids.next(), series: 'dtoc', month: '2017-07-01', ...about })
  return [
    figure({
      ofWhat: 'total',
      key: '',
      label: 'Delayed days',
      source: `${title}, text`,
      line: 'DTOC PLAN to reduce delayed bed days from 1,749 in July to 1,325 in December 2017',
      value: 1749,
    }),
    ...Object.entries(column(byTrust, 'July 2017')).map(([trust, value]) =>
      figure({
        ofWhat: 'provider',
        key: b.ids.of(`organisation ${trust}`),
        label: trust,
        source: `${title}, appendix 3, by trust`,
        value,
      }),
    ),
  ]
}
