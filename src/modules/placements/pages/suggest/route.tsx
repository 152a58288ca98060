import { page, type Reply } from '../../../../platform/http/page.ts'
import { journalHead } from '../../../../platform/journal-head.ts'
import { refuse } from '../../../../platform/outcome.ts'
import { runOf } from '../../solving/runs.ts'
import { loadSuggestion, showOf } from './lines.ts'
import { ProgressView } from './progress.tsx'
import { SuggestionView } from './view.tsx'

/** One suggestion, or how far it has come. */
export const suggestionPage = page({
  at: '/places/suggestion/:suggestionId',
  may: 'choose places',
  logs: 'opened a suggested plan',
  async get(asked) {
    // Before anything else is read: what happens from here on brings the page up to date.
    const after = String(await journalHead(asked.tx, asked.viewer.systemId))
    const { suggestionId = '' } = asked.params
    const run = runOf(suggestionId)
    if (run?.fault) throw run.fault
    const found = await loadSuggestion(asked, suggestionId)
    if (!found && !run) return refuse('not-found', gone)
    return {
      title: 'A suggested plan',
      nav: '/places',
      wide: true,
      body: { live: 'page', after },
      view: found ? (
        <SuggestionView found={found} show={showOf(asked)} now={asked.now} />
      ) : (
        <ProgressView run={run!} />
      ),
    } satisfies Reply
  },
})

const gone =
  'There is no such suggestion. If it was still being worked out when the server was started again, suggest a plan again'
