import { type Asked, page } from '../../../../platform/http/page.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import { dateOf } from '../../../../platform/time.ts'
import { paths, pdfAddress } from '../../addresses.ts'
import { measureNames } from '../../queries/measure-names.ts'
import { planPaper } from '../../rules/papers/plan-paper.ts'
import { type AskedPlan, askedPlan } from '../asked-plan.ts'
import { PlanPageHeading } from '../heading.tsx'
import { footWords, PaperView } from './paper-view.tsx'
import { pdfPage } from './pdf-page.ts'

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

export const planPdfPage = pdfPage({
  at: paths.pdf,
  logs: 'kept a plan as PDF',
  paper: (asked, found) => paperOf(asked, found),
})

const paperOf = async (asked: Asked, { facts, plan }: AskedPlan) =>
  planPaper(facts, plan, { today: dateOf(asked.now), measureName: await measureNames(asked) })
