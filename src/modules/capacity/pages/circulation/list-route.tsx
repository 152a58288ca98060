import { page } from '../../../../platform/http/page.ts'
import { newId } from '../../../../platform/ids.ts'
import { mails } from '../../../../platform/mail-list.ts'
import { isRefusal, refuse } from '../../../../platform/outcome.ts'
import { sendAgain } from '../../actions/bulletin-send.ts'
import { endCirculation } from '../../actions/circulation-list.ts'
import { bulletins } from '../../queries/bulletins.ts'
import { circulations } from '../../queries/circulations.ts'
import { listAddress, paths, useAgainAddress } from '../summary/addresses.ts'
import { ListView } from './list-view.tsx'

const sendingsShown = 14

/** One list, and each of its sendings: what went, what waits, what failed and why. */
export const listPage = page({
  at: paths.list,
  may: 'send summaries',
  logs: 'opened a circulation list',
  async get({ tx, viewer, now, params }) {
    const { systemId } = viewer
    const circulationId = params.circulationId ?? ''
    const [list] = await circulations(tx, { systemId, circulationId })
    if (!list) return refuse('not-found', 'There is no such circulation list, or it has been ended')
    const sendings = await bulletins(tx, { systemId, circulationId, limit: sendingsShown })
    const sent = await mails(tx, {
      systemId,
      aboutIds: sendings.map(({ bulletinId }) => bulletinId),
    })
    return {
      title: 'A circulation list',
      nav: '/capacity',
      view: (
        <ListView
          list={list}
          sendings={sendings.map((bulletin) => ({
            bulletin,
            mails: sent.filter(({ aboutId }) => aboutId === bulletin.bulletinId),
          }))}
          now={now}
          once={newId()}
        />
      ),
    }
  },
})

export const endListPage = page({
  at: paths.endList,
  may: 'send summaries',
  logs: 'ended a circulation list',
  async post({ tx, viewer: by, now, params }) {
    const circulationId = params.circulationId ?? ''
    const ended = await endCirculation(tx, { by, now, circulationId, over: 'ended' })
    if (isRefusal(ended)) return ended
    return {
      redirect: paths.circulation,
      said: `${ended.name} is sent nothing any more.`,
      undo: useAgainAddress(circulationId),
    }
  },
})

export const useAgainPage = page({
  at: paths.useAgain,
  may: 'send summaries',
  logs: 'took an ended circulation list into use again',
  async post({ tx, viewer: by, now, params }) {
    const circulationId = params.circulationId ?? ''
    const back = await endCirculation(tx, { by, now, circulationId, over: 'in use again' })
    return isRefusal(back)
      ? back
      : { redirect: listAddress(circulationId), said: `${back.name} is in use again.` }
  },
})

export const againPage = page({
  at: paths.again,
  may: 'send summaries',
  logs: 'sent a summary again',
  async post({ tx, viewer: by, params }) {
    const bulletinId = params.bulletinId ?? ''
    const [bulletin] = await bulletins(tx, { systemId: by.systemId, bulletinId, limit: 1 })
    if (!bulletin) return refuse('not-found', 'There is no such summary')
    const again = await sendAgain(tx, { by, bulletinId })
    if (isRefusal(again)) return again
    return {
      redirect: listAddress(bulletin.circulationId),
      said: `${again.mails} ${again.mails === 1 ? 'mail goes' : 'mails go'} out within a minute.`,
    }
  },
})
