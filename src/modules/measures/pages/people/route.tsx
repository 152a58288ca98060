import { type Asked, page } from '../../../../platform/http/page.ts'
import { isRefusal, refuse } from '../../../../platform/outcome.ts'
import { peopleBehind, rowsOf } from '../../queries/behind.ts'
import { versionsOf } from '../../queries/definitions.ts'
import { seriesOf } from '../../queries/series.ts'
import { sliceNames } from '../../queries/slice-names.ts'
import { periodsIn } from '../../rules/periods.ts'
import { type Period, type Slice, steps } from '../../rules/series.ts'
import { paths } from '../addresses.ts'
import { readPeriod, readSlice } from '../asked-slice.ts'
import { PeopleView } from './view.tsx'

/** What one point of a measure is made of: the people the viewer may see, or the rows of its file. */
export const peoplePage = page({
  at: paths.people,
  may: 'see people of measures',
  logs: 'opened the people behind a point of a measure',
  async get(asked) {
    const { tx, viewer, now, params, query } = asked
    const definition = (await versionsOf(tx, viewer.systemId, params.measure)).get(params.measure!)?.at(-1)
    if (!definition) return refuse('not-found', 'There is no such measure: choose one of the register')
    const [slice, period] = [readSlice(query), readPeriod(query)]
    if (isRefusal(slice)) return slice
    if (isRefusal(period)) return period
    if (period.from.until(period.to).days > 100)
      return refuse('invalid', 'Choose at most a quarter of a year')
    const { how } = definition
    const over =
      how.from === 'facts' && typeof how.over === 'object' && how.over && 'tally' in how.over
        ? how.over.tally
        : null
    const of = query.get('of') === 'denominator' && over ? 'denominator' : 'numerator'
    const tally = how.from === 'facts' ? (of === 'denominator' ? over! : how.count) : null
    const behind =
      how.from === 'facts' && !(await isFromFile(asked, { measure: definition.key, slice, period }))
        ? await peopleBehind(tx, viewer, { how, tally: tally!, slice, period, now })
        : null
    const rows = await rowsOf(tx, viewer.systemId, { measure: definition.key, slice, period })
    const names = await sliceNames(tx, viewer.systemId)
    return {
      title: 'What a figure is made of',
      view: (
        <PeopleView
          definition={definition}
          tally={tally}
          over={over}
          of={of}
          slice={slice}
          where={names.nameOf(slice)}
          period={period}
          behind={behind}
          rows={rows}
          now={now}
        />
      ),
      wide: true,
      nav: paths.register,
    }
  },
})

/** Whether the figure of exactly this period was loaded: then nobody counted here stands behind it. */
async function isFromFile(
  { tx, viewer }: Asked,
  { measure, slice, period }: { measure: string; slice: Slice; period: Period },
): Promise<boolean> {
  const step = steps.find((one) => {
    const [first, second] = periodsIn(period, one)
    return !second && first!.from.equals(period.from) && first!.to.equals(period.to)
  })
  if (!step) return false
  const [series] = await seriesOf(tx, viewer, [{ measure, slice, step }], period)
  return series?.points[0]?.source === 'file' && series.points[0].value !== null
}
