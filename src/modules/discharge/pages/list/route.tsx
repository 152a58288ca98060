import { page } from '../../../../platform/http/page.ts'
import { newId } from '../../../../platform/ids.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import { mayDo } from '../../../access/index.ts'
import { listAddress, readAddress } from './address.ts'
import { headingOf } from './heading.ts'
import { loadList } from './load.ts'
import { PrintView } from './print.tsx'
import { ListView } from './view.tsx'

/** Everyone whom the viewer may see, as a ward, a hub or one worker needs them. All that was chosen is in the address. */
export const listPage = page({
  at: '/list',
  may: 'see people',
  logs: 'opened the list',
  steady: true,
  async get({ tx, viewer, now, query, here }) {
    const loaded = await loadList(tx, viewer, now, readAddress(query, viewer))
    if (isRefusal(loaded)) return loaded
    const { title } = headingOf(loaded, viewer)
    if (loaded.asked.print)
      return { view: <PrintView loaded={loaded} viewer={viewer} />, title, wide: true, nav: '/list' }
    const back = listAddress(loaded.asked)
    const answering = mayDo(viewer, 'answer waits') ? { back, key: newId().slice(-8) } : null
    return {
      view: <ListView loaded={loaded} viewer={viewer} here={here} answering={answering} />,
      title,
      wide: true,
      nav: '/list',
      body: { live: 'list', after: String(loaded.head), now: now.toString({ smallestUnit: 'second' }) },
    }
  },
})
