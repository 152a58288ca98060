import { type Asked, type Download, page } from '../../../../platform/http/page.ts'
import { dateOf } from '../../../../platform/time.ts'
import { PageHeading } from '../../../../ui/index.ts'
import { paths } from '../../addresses.ts'
import { overTrajectory } from '../../queries/over-trajectory.ts'
import { resultsOf } from '../../queries/results.ts'
import { boardPaper } from '../../rules/papers/board.ts'
import { planAt } from '../../rules/plan.ts'
import { planFacts } from '../../store.ts'
import { footWords, PaperView } from '../paper/paper-view.tsx'
import { pdfOf } from '../paper/pdf-of.ts'

/** What the delivery board looks at first: exceptions of every plan that is running, on one page. */
export const boardPage = page({
  at: paths.board,
  may: 'see plans',
  logs: 'opened the board’s first page',
  async get(asked) {
    const { title, blocks } = await load(asked)
    return {
      title,
      nav: paths.plans,
      view: (
        <>
          <nav class="hw-crumbs" aria-label="Where you are">
            <a href={paths.plans}>Plans</a>
          </nav>
          <PageHeading title={title} note={footWords(asked.viewer.systemName, asked.now)} below>
            <a href={paths.boardPdf}>As PDF</a>
          </PageHeading>
          <PaperView blocks={blocks} />
        </>
      ),
    }
  },
})

export const boardPdfPage = page({
  at: paths.boardPdf,
  may: 'see plans',
  logs: 'kept the board’s first page as PDF',
  async get(asked): Promise<Download> {
    return pdfOf(asked, await load(asked), 'board-first-page')
  },
})

async function load(asked: Asked) {
  const today = dateOf(asked.now)
  const day = today.toString()
  const all = (await planFacts(asked.tx, { systemId: asked.viewer.systemId })).flatMap((facts) => {
    const plan = planAt(facts)
    return plan && plan.head.from <= day && day <= plan.head.to ? [{ facts, plan }] : []
  })
  return boardPaper(all, {
    results: await resultsOf(
      asked,
      all.map(({ plan }) => plan),
    ),
    over: await overTrajectory(asked),
    today,
  })
}
