import { csvDownload } from '../../../../edges/files/downloads.ts'
import { type Asked, page } from '../../../../platform/http/page.ts'
import { newId } from '../../../../platform/ids.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import { dateOf } from '../../../../platform/time.ts'
import type { Filled } from '../../../../ui/index.ts'
import { capacitySettingsOf, services } from '../../../capacity/index.ts'
import { changeTrackerColumns } from '../../actions/change-tracker-columns.ts'
import { trackerColumnsOf } from '../../queries/tracker-columns.ts'
import { columnsText, trackerLine, trackerRow } from '../../rules/provider-tracker.ts'
import { providerAddress, trackerColumnsAddress } from '../provider/addresses.ts'
import { ColumnsView } from './columns-view.tsx'
import { TrackerView } from './view.tsx'

/** What of our own is in the file for the national Capacity Tracker, before it is fetched. */
export const trackerPage = page({
  at: '/provider/tracker',
  may: 'answer requests',
  logs: 'opened the file for the national tracker',
  async get(asked) {
    return {
      view: <TrackerView {...(await loaded(asked))} />,
      title: 'File for the national tracker',
      nav: providerAddress,
      wide: true,
    }
  },
})

/** The file itself: nothing is typed twice. */
export const trackerFilePage = page({
  at: '/provider/tracker.csv',
  may: 'answer requests',
  logs: 'fetched the file for the national tracker',
  async get(asked) {
    const { columns, rows } = await loaded(asked)
    return csvDownload(
      `capacity-${dateOf(asked.now).toString()}`,
      columns.map(({ head }) => head),
      rows,
    )
  },
})

async function loaded({ tx, viewer, now }: Asked) {
  const { columns, source } = await trackerColumnsOf(tx, viewer.systemId)
  const { holds } = await capacitySettingsOf(tx, viewer.systemId)
  const own = await services(tx, {
    systemId: viewer.systemId,
    now,
    ...(viewer.organisationId ? { organisationId: viewer.organisationId } : {}),
  })
  const lines = own.map((service) => trackerLine(service, now, holds))
  return { columns, source, lines, rows: lines.map((line) => trackerRow(line, columns, now, holds)) }
}

/** Which columns the tracker wants, in the words of whoever has seen its file. */
export const trackerColumnsPage = page({
  at: trackerColumnsAddress,
  may: 'change the tracker file',
  logs: 'opened the columns of the tracker’s file',
  async get(asked) {
    const { columns } = await trackerColumnsOf(asked.tx, asked.viewer.systemId)
    return show(asked, { errors: {}, typed: { columns: columnsText(columns) } })
  },
  async post(asked) {
    const { tx, viewer: by, form } = asked
    const done = await changeTrackerColumns(tx, { by, text: form.columns ?? '' })
    if (isRefusal(done)) return done.fields ? show(asked, { errors: done.fields, typed: form }, 422) : done
    const said = {
      'this place': 'Saved. Every provider’s file has these columns now.',
      'from memory': 'The remembered columns hold again.',
    }
    return { redirect: trackerColumnsAddress, said: said[done.source] }
  },
})

async function show({ tx, viewer }: Asked, from: Filled, status = 200) {
  const { source } = await trackerColumnsOf(tx, viewer.systemId)
  return {
    view: <ColumnsView source={source} from={from} once={newId()} />,
    title: 'Columns of the tracker’s file',
    status,
  }
}
