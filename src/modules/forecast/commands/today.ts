import { asViewer } from '../../../platform/db/tx.ts'
import type { Command } from '../../../platform/http/page.ts'
import { sayRefused } from '../../../platform/http/say-refused.ts'
import { isRefusal, refuse } from '../../../platform/outcome.ts'
import { mayDo } from '../../access/index.ts'
import { asOptions, whoAsks } from '../../capacity/index.ts'
import { todayScenario } from '../queries/today-scenario.ts'
import { madeWords } from '../rules/today/made-words.ts'

/** `homeward forecast today`: the place as it is, as a scenario file that `homeward forecast run` takes; it names nobody. */
export const todayCommand: Command = {
  noun: 'forecast',
  verb: 'today',
  about:
    'print the place as it is now as a scenario that homeward forecast run takes (--json); it names nobody',
  options: [...asOptions],
  async run(asked) {
    const who = await whoAsks(asked)
    if (isRefusal(who)) return sayRefused(asked.write, who)
    const { viewer, demoNow, now } = who
    if (viewer.role !== 'service' && !mayDo(viewer, 'see forecasts'))
      return sayRefused(asked.write, refuse('not-allowed', 'this role does not ask what if'))
    const today = await asViewer(asked.db, viewer, demoNow, (tx) => todayScenario(tx, viewer, now), 'read')
    if (!today)
      return sayRefused(asked.write, refuse('not-found', 'the place has no acute beds: add wards first'))
    for (const line of madeWords(today.made)) asked.write(line)
    return { exit: 0, json: today.scenario }
  },
}
