import { page } from '../../../../platform/http/page.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import { dateOf } from '../../../../platform/time.ts'
import { mayDo } from '../../../access/index.ts'
import { paths } from '../../addresses.ts'
import { unissuedOf } from '../../rules/difference.ts'
import { dueWithin, lateThings } from '../../rules/late.ts'
import { signings } from '../../rules/signing.ts'
import { askedPlan } from '../asked-plan.ts'
import { PlanView } from './view.tsx'

const daysAhead = 14

/** A plan on one page: what is late and what keeps it from being signed first, then its parts. */
export const planPage = page({
  at: paths.plan,
  may: 'see plans',
  logs: 'opened a plan',
  async get(asked) {
    const found = await askedPlan(asked)
    if (isRefusal(found)) return found
    const { facts, plan } = found
    const today = dateOf(asked.now)
    return {
      title: 'Plan',
      nav: paths.plans,
      wide: true,
      view: (
        <PlanView
          {...found}
          viewer={asked.viewer}
          today={today}
          now={asked.now}
          late={lateThings(plan, today)}
          soon={dueWithin(plan, today, daysAhead)}
          signings={signings(facts)}
          unissued={unissuedOf(facts)}
          changes={mayDo(asked.viewer, 'change plans')}
          signs={mayDo(asked.viewer, 'sign plans')}
        />
      ),
    }
  },
})
