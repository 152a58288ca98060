import { type Asked, page, type Reply } from '../../../../platform/http/page.ts'
import { newId } from '../../../../platform/ids.ts'
import { isRefusal, refuse } from '../../../../platform/outcome.ts'
import type { Filled } from '../../../../ui/index.ts'
import { mayDo } from '../../../access/index.ts'
import { askHowMuch } from '../../actions/ask-run.ts'
import type { AskedRun } from '../../queries/runs.ts'
import { paths, runAddress } from '../addresses.ts'
import { idToAsk } from '../asked-scenario.ts'
import type { UsedIn } from '../export/plans.ts'
import { readHowMuch, typedHowMuch } from './form.ts'
import { type Loaded, loadHowMuch, loadSearch } from './load.ts'
import { HowMuchView } from './view.tsx'

/** The least that must be had more of, so that a target holds with its chance. */
export const howMuchPage = page({
  at: paths.howMuch,
  may: 'see forecasts',
  logs: 'opened how much is needed',
  async get(asked) {
    const loaded = await loadHowMuch(asked)
    return isRefusal(loaded) ? loaded : show(asked, loaded, filledFrom(loaded))
  },
  async post(asked) {
    const loaded = await loadHowMuch(asked)
    if (isRefusal(loaded)) return loaded
    const { costs } = loaded
    if (!loaded.chosen) return refuse('not-found', 'No scenario is kept yet')
    const read = readHowMuch(asked.form, loaded.chosen.scenario, costs)
    if ('errors' in read) return show(asked, loaded, { errors: read.errors, typed: asked.form }, 422)
    const { tx, viewer: by } = asked
    const ran = await askHowMuch(tx, {
      by,
      scenarioId: await idToAsk(asked, loaded.chosen),
      question: read.question,
    })
    return isRefusal(ran) ? ran : { redirect: `${runAddress(ran.runId)}#answer` }
  },
})

/** One search, running or answered; it stands at the address of every run. */
export async function showSearch(asked: Asked, run: AskedRun, usedIn: readonly UsedIn[]): Promise<Reply> {
  const loaded = await loadSearch(asked, run, usedIn)
  return isRefusal(loaded) ? loaded : show(asked, loaded, filledFrom(loaded))
}

const filledFrom = ({ chosen, costs, ran }: Loaded): Filled => ({
  errors: {},
  typed: chosen ? typedHowMuch(chosen.scenario, costs, ran?.question ?? null) : {},
})

const show = ({ viewer, now }: Asked, loaded: Loaded, from: Filled, status = 200): Reply => ({
  title: 'How much?',
  status,
  wide: true,
  nav: paths.demand,
  // While it runs the page hears of each step.
  ...(loaded.ran && !loaded.ran.answer ? { body: { live: 'page' } } : {}),
  view: (
    <HowMuchView
      loaded={loaded}
      now={now}
      once={newId()}
      from={from}
      mayKeep={mayDo(viewer, 'keep scenarios')}
    />
  ),
})
