import { page } from '../../../../platform/http/page.ts'
import { newId } from '../../../../platform/ids.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import { dateOf } from '../../../../platform/time.ts'
import { accounts, mayDo } from '../../../access/index.ts'
import { paths } from '../../addresses.ts'
import { measureNames } from '../../queries/measure-names.ts'
import { resultsOf } from '../../queries/results.ts'
import { partKind } from '../../rules/content.ts'
import { historyOf } from '../../rules/history.ts'
import { capital } from '../../rules/part-words.ts'
import { pointingTo } from '../../rules/serving.ts'
import { askedPart, askedPlan } from '../asked-plan.ts'
import { PartView } from './part-view.tsx'

/** One part: what it says, what is missing, how it stands, and everything that ever happened to it. */
export const partPage = page({
  at: paths.part,
  may: 'see plans',
  logs: 'opened one part of a plan',
  async get(asked) {
    const found = await askedPlan(asked)
    if (isRefusal(found)) return found
    const part = askedPart(found.plan, asked)
    if (isRefusal(part)) return part
    const names = new Map((await accounts(asked.tx)).map(({ userId, name }) => [userId, name]))
    // The actions of a scheme say for it from when.
    const around = [part, ...pointingTo(found.plan, part).map((one) => one.part)]
    const results = await resultsOf(asked, [{ ...found.plan, parts: around }])
    const result = results.find((one) => one.part.partId === part.partId) ?? null
    const title = `${capital(partKind(part.kind).one)} ${part.ref}`
    return {
      title,
      nav: paths.plans,
      view: (
        <PartView
          {...found}
          part={part}
          title={title}
          today={dateOf(asked.now)}
          now={asked.now}
          history={historyOf(found.facts, part.partId).map((entry) => ({ ...entry, once: newId() }))}
          names={names}
          changes={mayDo(asked.viewer, 'change plans')}
          measureName={await measureNames(asked)}
          result={result}
        />
      ),
    }
  },
})
