import { type Asked, type Download, page } from '../../../../platform/http/page.ts'
import { isRefusal, type Refusal } from '../../../../platform/outcome.ts'
import { dateOf } from '../../../../platform/time.ts'
import { paths, pdfAddress } from '../../addresses.ts'
import { measureNames } from '../../queries/measure-names.ts'
import { planPaper } from '../../rules/papers/plan-paper.ts'
import { type AskedPlan, askedPlan } from '../asked-plan.ts'
import { PlanPageHeading } from '../heading.tsx'
import { footWords, PaperView } from './paper-view.tsx'
import { pdfOf } from './pdf-of.ts'

/** The whole plan, for paper. */
export const paperPage = page({
  at: paths.paper,
  may: 'see plans',
  logs: 'opened a plan for paper',
  async get(asked) {
    const found = await askedPlan(asked)
    if (isRefusal(found)) return found
    const { title, blocks } = await paperOf(asked, found)
    return {
      title: 'A plan on paper',
      nav: paths.plans,
      wide: true,
      view: (
        <>
          <PlanPageHeading
            plan={found.plan}
            title={title}
            note={footWords(asked.viewer.systemName, asked.now)}
          >
            <a href={pdfAddress(found.plan.planId)}>As PDF</a>
          </PlanPageHeading>
          <PaperView blocks={blocks} />
        </>
      ),
    }
  },
})

export const planPdfPage = page({
  at: paths.pdf,
  may: 'see plans',
  logs: 'kept a plan as PDF',
  async get(asked): Promise<Download | Refusal> {
    const found = await askedPlan(asked)
    if (isRefusal(found)) return found
    return pdfOf(asked, await paperOf(asked, found), found.plan.key)
  },
})

const paperOf = async (asked: Asked, { facts, plan }: AskedPlan) =>
  planPaper(facts, plan, { today: dateOf(asked.now), measureName: await measureNames(asked) })
