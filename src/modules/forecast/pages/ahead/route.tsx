import { csvDownload } from '../../../../edges/files/downloads.ts'
import { page } from '../../../../platform/http/page.ts'
import { aheadHere } from '../../queries/ahead.ts'
import { paths } from '../addresses.ts'
import { AheadView } from './view.tsx'

/** Ready people and free places for each of the next ten days, by pathway, with the chance that a day falls short. */
export const aheadPage = page({
  at: paths.ahead,
  may: 'see forecasts',
  logs: 'opened the next ten days',
  steady: true,
  async get({ tx, viewer, now }) {
    const here = await aheadHere(tx, viewer, now)
    return {
      title: 'The next ten days',
      view: <AheadView here={here} now={now} />,
      wide: true,
      nav: paths.demand,
    }
  },
})

export const aheadCsvPage = page({
  at: paths.aheadCsv,
  may: 'see forecasts',
  logs: 'kept the next ten days as a file',
  async get({ tx, viewer, now }) {
    const { all, today } = await aheadHere(tx, viewer, now)
    return csvDownload(
      `homeward-next-ten-days-${today.toString()}`,
      csvColumns,
      all.flatMap(({ pathway, days }) =>
        days.map((day) => [
          day.date.toString(),
          pathway,
          ...three(day.ready),
          String(day.dated),
          ...three(day.already),
          String(day.places),
          day.starts.mean.toFixed(2),
          day.starts.planned.toFixed(2),
          day.starts.halfWidth?.toFixed(2) ?? '',
          ...three(day.free),
          ...three(day.waiting),
          day.chance.toFixed(3),
        ]),
      ),
    )
  },
})

const csvColumns = [
  'date',
  'pathway',
  'become ready',
  'ready low 80',
  'ready high 80',
  'with a date set, counted',
  'free already',
  'free already low 80',
  'free already high 80',
  'beds that come free by dates set, counted',
  'starts',
  'of them planned',
  'recorded starts half-width 95',
  'free',
  'free low 80',
  'free high 80',
  'without a place',
  'without low 80',
  'without high 80',
  'chance of falling short',
]

const three = ({ mean, low80, high80 }: { mean: number; low80: number; high80: number }) => [
  mean.toFixed(2),
  String(Number(low80.toFixed(2))),
  String(Number(high80.toFixed(2))),
]
