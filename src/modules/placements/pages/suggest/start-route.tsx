import { page } from '../../../../platform/http/page.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import { suggestPlan } from '../../actions/suggest-plan.ts'
import { suggestionsMade } from '../../queries/suggestions.ts'
import { waitingCount } from '../../queries/waiting-count.ts'
import { beginRun, runningFor } from '../../solving/runs.ts'
import { suggestionAddress } from './addresses.ts'
import { SuggestView } from './start-view.tsx'

/** Begins a suggestion, and lists those that were made. */
export const suggestPage = page({
  at: '/places/suggestion',
  may: 'choose places',
  logs: 'opened suggestions of a plan',
  async get({ tx, viewer, now }) {
    const made = await suggestionsMade(tx, viewer.systemId, 20)
    const waiting = await waitingCount(tx, viewer.systemId)
    return {
      title: 'Suggest a plan',
      nav: '/places',
      wide: true,
      body: { live: 'page' },
      view: <SuggestView {...{ made, waiting, now }} running={runningFor(viewer)?.suggestionId ?? null} />,
    }
  },
  // The search goes on after this answer, with transactions of its own: nothing may wait for it inside this one.
  post({ viewer: by, now, db }) {
    const run = beginRun(by, async (mine) => {
      const made = await suggestPlan(
        db,
        { by, now, tell: (progress) => (mine.progress = progress) },
        mine.suggestionId,
      )
      if (isRefusal(made)) throw new Error(made.because)
    })
    return Promise.resolve({ redirect: suggestionAddress(run.suggestionId) })
  },
})
