import { csvDownload } from '../../../../edges/files/downloads.ts'
import { type Asked, page, type Reply } from '../../../../platform/http/page.ts'
import { newId } from '../../../../platform/ids.ts'
import { isRefusal, refuse } from '../../../../platform/outcome.ts'
import { type Filled, nothingTyped } from '../../../../ui/index.ts'
import { mayDo } from '../../../access/index.ts'
import { askRun, stopRun } from '../../actions/ask-run.ts'
import { whatIfDayColumns, whatIfDays } from '../../rules/export-sheets.ts'
import { readChanges } from '../../rules/what-if/changes.ts'
import { paths, runAddress } from '../addresses.ts'
import { idToAsk } from '../asked-scenario.ts'
import { type PlansFrom, usedIn } from '../export/plans.ts'
import { runAsked } from '../how-much/load.ts'
import { showSearch } from '../how-much/route.tsx'
import { type Loaded, loadRun, loadWhatIf } from './load.ts'
import { WhatIfView } from './view.tsx'

/** What a manager could change, and what it would do. */
export const whatIfPage = page({
  at: paths.whatIf,
  may: 'see forecasts',
  logs: 'opened what if',
  async get(asked) {
    const loaded = await loadWhatIf(asked)
    return isRefusal(loaded) ? loaded : show(asked, loaded, filledFrom(loaded, asked.query))
  },
  async post(asked) {
    const loaded = await loadWhatIf(asked)
    if (isRefusal(loaded)) return loaded
    const { chosen } = loaded
    if (!chosen) return refuse('not-found', 'No scenario is kept yet')
    const { changes, errors } = readChanges(loaded.levers, changedSince(loaded.levers, asked.form))
    if (Object.keys(errors).length > 0) return show(asked, loaded, { errors, typed: asked.form }, 422)
    const { tx, viewer: by } = asked
    const scenarioId = await idToAsk(asked, chosen)
    const ran = await askRun(tx, { by, scenarioId, changes })
    return isRefusal(ran) ? ran : { redirect: `${runAddress(ran.runId)}#answer` }
  },
})

/** One question, running or answered. */
export const runPage = (plansFrom: PlansFrom) =>
  page({
    at: paths.run,
    may: 'see forecasts',
    logs: 'opened what a forecast said',
    async get(asked) {
      const run = await runAsked(asked)
      const parts = run?.state === 'done' ? await usedIn(plansFrom, asked) : []
      if (run?.kind === 'how much') return showSearch(asked, run, parts)
      const loaded = await loadRun(asked, parts)
      return isRefusal(loaded) ? loaded : show(asked, loaded, filledFrom(loaded))
    },
  })

export const stopPage = page({
  at: paths.stop,
  may: 'see forecasts',
  logs: 'stopped a forecast',
  async post({ tx, viewer: by, now, params }) {
    const runId = params.runId!
    const outcome = await stopRun(tx, { by, runId, now })
    if (isRefusal(outcome)) return outcome
    return {
      redirect: runAddress(runId),
      said: outcome.stopped ? 'Stopped.' : 'It had ended already.',
    }
  },
})

/** The days of an answer, for a spreadsheet. */
export const runCsvPage = page({
  at: paths.runCsv,
  may: 'see forecasts',
  logs: 'kept the days of a forecast as a file',
  async get(asked) {
    const loaded = await loadRun(asked)
    if (isRefusal(loaded)) return loaded
    const { answer, run } = loaded.ran
    if (!answer) return refuse('conflict', 'It has no answer yet')
    return csvDownload(
      `homeward-what-if-${run.runId}`,
      whatIfDayColumns,
      whatIfDays(answer).map((cells) =>
        cells.map((value) => (typeof value === 'number' ? Number(value.toFixed(4)) : value)),
      ),
    )
  },
})

/** What was typed, without the boxes left as they were when the page was made: of today’s place they may be others by now. */
const changedSince = (levers: Loaded['levers'], typed: Record<string, string>): Record<string, string> => ({
  ...typed,
  ...Object.fromEntries(
    levers.filter(({ id }) => typed[id] === typed[`was-${id}`]).map(({ id }) => [id, '']),
  ),
})

/** Every lever as it is, and over it what this question set it to, or what the address says. */
function filledFrom({ levers, ran }: Loaded, query?: URLSearchParams): Filled {
  if (levers.length === 0) return nothingTyped
  const now = Object.fromEntries(levers.map((lever) => [lever.id, String(lever.now)]))
  const set = Object.fromEntries((ran?.changes ?? []).map(({ lever, to }) => [lever.id, String(to)]))
  const wanted = Object.fromEntries(
    levers.flatMap(({ id }) => (query?.get(id) ? [[id, query.get(id)!.slice(0, 12)]] : [])),
  )
  return { errors: {}, typed: { ...now, ...set, ...wanted } }
}

const show = ({ viewer, now, query }: Asked, loaded: Loaded, from: Filled, status = 200): Reply => ({
  title: 'What if?',
  status,
  wide: true,
  nav: paths.demand,
  // While it runs the page hears of each step.
  ...(loaded.ran && !loaded.ran.answer ? { body: { live: 'page' } } : {}),
  view: (
    <WhatIfView
      loaded={loaded}
      now={now}
      once={newId()}
      from={from}
      mayKeep={mayDo(viewer, 'keep scenarios')}
      days={query.get('days')}
    />
  ),
})
