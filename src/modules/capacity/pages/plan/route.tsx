import { page } from '../../../../platform/http/page.ts'
import { readMonth } from '../../../../platform/month-text.ts'
import { isRefusal, refuse } from '../../../../platform/outcome.ts'
import { dateOf, Temporal } from '../../../../platform/time.ts'
import { endPlan } from '../../actions/plan-month.ts'
import { paths, takePlanUpAddress } from '../../addresses.ts'
import { planAgainst } from '../../queries/monthly-plan.ts'
import { withoutFewStays } from '../../rules/monthly-plan.ts'
import { PlanView } from './view.tsx'

/** A month of each kind of service: what came against what was planned, and how long people stayed. */
export const planPage = page({
  at: paths.plan,
  may: 'see capacity',
  logs: 'opened the plan of a month',
  async get({ tx, viewer, now, query }) {
    const today = dateOf(now)
    const typed = query.get('month')
    const month = typed ? readMonth(typed) : today.with({ day: 1 })
    if (!month) return refuse('invalid', 'Write the month as 2026-11')
    if (Temporal.PlainDate.compare(month, today) > 0)
      return refuse('invalid', 'This month has not begun, so there is nothing to hold against its plan')
    const rows = await planAgainst(tx, viewer, { month, today })
    const all =
      viewer.role === 'board member' || viewer.role === 'provider' ? rows.map(withoutFewStays) : rows
    return {
      title: 'Plan of a month',
      nav: paths.ledger,
      wide: true,
      view: <PlanView rows={all} month={month} today={today} viewer={viewer} />,
    }
  },
})

export const endPlanPage = page({
  at: paths.endPlan,
  may: 'change services',
  logs: 'ended the plan of a month',
  async post({ tx, viewer: by, now, params }) {
    const done = await endPlan(tx, { by, now, planId: params.planId ?? '', over: 'ended' })
    return isRefusal(done)
      ? done
      : { redirect: paths.plan, said: 'The plan has ended.', undo: takePlanUpAddress(done.planId) }
  },
})

export const takePlanUpPage = page({
  at: paths.takePlanUp,
  may: 'change services',
  logs: 'took the plan of a month up again',
  async post({ tx, viewer: by, now, params }) {
    const done = await endPlan(tx, { by, now, planId: params.planId ?? '', over: 'holds again' })
    return isRefusal(done) ? done : { redirect: paths.plan, said: 'The plan holds again.' }
  },
})
