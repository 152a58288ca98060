import { type Asked, page, type Reply } from '../../../../platform/http/page.ts'
import { isRefusal, type Refusal, refuse } from '../../../../platform/outcome.ts'
import { readDate } from '../../../../platform/read-date.ts'
import { dateOf, type LocalDate, Temporal } from '../../../../platform/time.ts'
import { chartsOf, type InterventionsFrom } from '../../queries/charts.ts'
import { seriesOf } from '../../queries/series.ts'
import { trajectoriesOf } from '../../queries/trajectories.ts'
import { type BackOnIt, backOnIt } from '../../rules/back-on-it.ts'
import type { Definition } from '../../rules/model.ts'
import type { Slice } from '../../rules/series.ts'
import { monthName } from '../../rules/step-words.ts'
import { sameSlice } from '../../rules/sums.ts'
import { addingOf, type Target } from '../../rules/trajectory.ts'
import { earliestOf } from '../../rules/usual-period.ts'
import { chartPaths } from '../measure/addresses.ts'
import { seriesHere } from '../measure/series-here.ts'
import { TrajectoryView } from './view.tsx'

/** One trajectory against what happened: how far over, by whom, and what it would take to be back on it by a date. */
export const trajectoryPage = (others: readonly InterventionsFrom[]) =>
  page({
    at: chartPaths.trajectory,
    may: 'see measures',
    logs: 'opened a trajectory',
    async get(asked): Promise<Reply> {
      const here = await seriesHere(asked)
      if (isRefusal(here)) return here
      const { tx, viewer, now } = asked
      const today = dateOf(now)
      const all = await trajectoriesOf(tx, viewer, { measure: here.definition.key, today })
      const own = all.find(({ slice }) => sameSlice(slice, here.slice))
      const by = byWhen(asked, own?.targets.at(-1) ?? null, today)
      if (isRefusal(by)) return by
      const ref = { measure: here.definition.key, slice: here.slice, step: 'month' as const }
      const [model] = own
        ? await chartsOf(tx, viewer, {
            refs: [ref],
            period: monthsOf(own.targets, today),
            today,
            now,
            others,
          })
        : []
      return {
        title: 'Trajectory',
        view: (
          <TrajectoryView
            here={here}
            own={own ?? null}
            parts={all.filter((one) => one !== own)}
            by={by}
            model={model ?? null}
            takes={own ? await whatItTakes(asked, here, { targets: own.targets, today, by }) : null}
            viewer={viewer}
            now={now}
          />
        ),
        wide: true,
        nav: '/measures',
      }
    },
  })

/** A year before the first month that is promised, so that limits have something to be drawn from. */
const monthsOf = (targets: readonly Target[], today: LocalDate) => ({
  from: earliestOf([targets[0]!.month, today]).with({ day: 1 }).subtract({ years: 1 }),
  to: today,
})

/** The day asked for; the last one promised, where none is. */
function byWhen({ query }: Asked, last: Target | null, today: LocalDate): LocalDate | Refusal {
  const typed = query.get('back-by')?.trim() ?? ''
  if (typed === '') {
    const end = last?.month.with({ day: last.month.daysInMonth })
    return end && Temporal.PlainDate.compare(end, today) > 0 ? end : today.add({ days: 28 })
  }
  const read = readDate(typed)
  if ('wrong' in read) return refuse('invalid', `The day by which to be back on it ${read.wrong}`)
  return Temporal.PlainDate.compare(read, today) <= 0
    ? refuse('invalid', 'Choose a day that is still to come')
    : read
}

/** What it takes, and what the pace comes from where that is no week. */
export type Takes = { takes: BackOnIt; seen: string | undefined }

/** From the last four whole weeks; where nothing is known by the week, from the last month that has a figure. */
async function whatItTakes(
  { tx, viewer }: Asked,
  { definition, slice }: { definition: Definition; slice: Slice },
  { targets, today, by }: { targets: readonly Target[]; today: LocalDate; by: LocalDate },
): Promise<Takes> {
  const ref = { measure: definition.key, slice, step: 'week' as const }
  const [series] = await seriesOf(tx, viewer, [ref], { from: today.subtract({ weeks: 10 }), to: today })
  const weeks = series?.points.filter(({ value }) => value !== null).slice(-4) ?? []
  const adding = addingOf(definition)
  const sum = weeks.reduce((all, { value }) => all + value!, 0)
  const asked = { targets, adding, better: definition.better, today, by }
  if (weeks.length > 0) {
    const total = adding === 'adds up' ? sum : sum / weeks.length
    return { takes: backOnIt({ ...asked, last: { total, days: weeks.length * 7 } }), seen: undefined }
  }
  const months = { from: today.subtract({ months: 3 }).with({ day: 1 }), to: today }
  const [monthly] = await seriesOf(tx, viewer, [{ ...ref, step: 'month' }], months)
  const month = monthly?.points.findLast(({ value }) => value !== null)
  const last = month ? { total: month.value!, days: month.from.daysInMonth } : null
  return { takes: backOnIt({ ...asked, last }), seen: month && monthName(month.from) }
}
