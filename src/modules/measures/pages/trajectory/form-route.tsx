import { openShell, type Shell, sentShell, settle } from '../../../../platform/http/form-shell.ts'
import { type Asked, page, type Reply } from '../../../../platform/http/page.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import { setTrajectory } from '../../actions/set-trajectory.ts'
import { isOf, promisedOf } from '../../queries/promised.ts'
import { readTargets, targetProblemsWords, targetsText } from '../../rules/paste-targets.ts'
import { chartPaths, takeBackAddress, trajectoryAddress } from '../measure/addresses.ts'
import { type SeriesHere, seriesHere } from '../measure/series-here.ts'
import { TrajectoryForm } from './form-view.tsx'
import { readPath } from './path-form.ts'

/** Sets a trajectory month by month: typed, pasted from a spreadsheet, or drawn as a path and looked at before it is saved. */
export const trajectoryFormPage = page({
  at: chartPaths.promise,
  may: 'set trajectories',
  logs: 'opened the form for a trajectory',
  async get(asked) {
    const here = await seriesHere(asked)
    if (isRefusal(here)) return here
    return show(here, await openShell(asked, { ...placeOf(here), says: await standing(asked, here) }))
  },
  async post(asked) {
    const here = await seriesHere(asked)
    if (isRefusal(here)) return here
    const { tx, viewer: by, now, form } = asked
    const place = placeOf(here)
    if (form.how === 'path') {
      const drawn = readPath(form)
      if ('errors' in drawn) return show(here, sentShell(asked, { ...place, errors: drawn.errors }))
      const typed = { ...form, how: 'months', targets: targetsText(drawn.targets) }
      return show(here, sentShell(asked, { ...place, errors: {}, typed }), drawn.targets.length)
    }
    const { targets, problems } = readTargets(form.targets ?? '')
    if (problems.length > 0)
      return show(here, sentShell(asked, { ...place, errors: { targets: targetProblemsWords(problems) } }))
    const { definition, slice } = here
    const { phase = '', source = '' } = form
    const done = await setTrajectory(tx, { by, now, measure: definition.key, slice, phase, source, targets })
    return settle(
      asked,
      done,
      { ...place, said: 'Set. The chart and the list of trajectories hold what happens against it.' },
      (factId) => takeBackAddress(definition.key, 'trajectories', factId),
      (shell) => show(here, shell),
    )
  },
})

const placeOf = ({ definition, slice }: SeriesHere) => ({
  draft: `trajectory ${definition.key} ${JSON.stringify(slice)}`,
  back: trajectoryAddress(definition.key, slice),
})

/** What stands of the phase that is to be changed; "only" in the address is the one without a name. */
async function standing(
  { tx, viewer, query }: Asked,
  { definition, slice }: SeriesHere,
): Promise<Record<string, string>> {
  const asked = query.get('phase')
  if (asked === null) return { how: 'months' }
  const phase = asked === 'only' ? '' : asked
  const { trajectories } = await promisedOf(tx, viewer.systemId, { measures: [definition.key], asAt: null })
  const one = trajectories.filter(isOf(definition.key, slice)).findLast((row) => row.phase === phase)
  return { how: 'months', phase, ...(one && { source: one.source, targets: targetsText(one.targets) }) }
}

/** @param drawn how many months a path has given, which are shown and not saved yet */
const show = (here: SeriesHere, shell: Shell, drawn: number | null = null): Reply => ({
  title: 'Set a trajectory',
  nav: '/measures',
  status: Object.keys(shell.from.errors).length > 0 ? 422 : 200,
  view: <TrajectoryForm here={here} shell={shell} drawn={drawn} />,
})
