import { type Asked, page, type View } from '../../../../platform/http/page.ts'
import { mayDo } from '../../../access/index.ts'
import { counts } from '../../queries/counts.ts'
import { running, uncheckedOpenings } from '../../queries/running.ts'
import { privacyThings, runningThings } from '../../rules/running-things.ts'
import { inOrderOfCost, type Thing } from '../../rules/thing.ts'
import { BoardToday } from './board.tsx'
import { loadToday, type ThingsFrom } from './load.ts'
import { RunningSide } from './running.tsx'
import { TodayFrame, TodayView } from './view.tsx'

/** What do I do before nine? The same page for every role, with other things on it. */
export const todayPage = (others: readonly ThingsFrom[]) =>
  page({
    at: '/',
    may: 'see own work',
    logs: 'opened Today',
    steady: true,
    async get(asked) {
      const view = await viewFor(asked, others)
      return { view, title: 'Today', wide: true, nav: '/', body: { live: 'page' } }
    },
  })

async function viewFor({ tx, viewer, now }: Asked, others: readonly ThingsFrom[]): Promise<View['view']> {
  if (mayDo(viewer, 'see people'))
    return <TodayView {...{ viewer, now }} loaded={await loadToday(tx, viewer, now, others)} />
  if (viewer.role === 'board member') {
    const things: Thing[] = []
    for (const from of others) things.push(...(await from(tx, viewer, now)))
    return <BoardToday {...{ viewer, now }} counts={await counts(tx)} things={inOrderOfCost(things)} />
  }
  if (viewer.role === 'privacy officer')
    return (
      <TodayFrame
        {...{ viewer, now }}
        list={null}
        things={privacyThings(await uncheckedOpenings(tx, viewer), now)}
      />
    )
  const state = await running(tx, viewer)
  return (
    <TodayFrame
      {...{ viewer, now }}
      list={null}
      things={runningThings(state)}
      side={<RunningSide {...{ state, now }} />}
    />
  )
}
