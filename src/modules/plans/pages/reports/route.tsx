import { csvDownload } from '../../../../edges/files/downloads.ts'
import { type Asked, type Download, page } from '../../../../platform/http/page.ts'
import { isRefusal, type Refusal } from '../../../../platform/outcome.ts'
import { dateOf } from '../../../../platform/time.ts'
import { Mark } from '../../../../ui/index.ts'
import {
  highlightPdfAddress,
  paths,
  quarterlyAddress,
  quarterlyCsvAddress,
  quarterlyPdfAddress,
} from '../../addresses.ts'
import { fundMetrics } from '../../queries/fund-metrics.ts'
import { resultsOf } from '../../queries/results.ts'
import { isDue } from '../../rules/due.ts'
import type { Block } from '../../rules/papers/blocks.ts'
import { highlightReport, reportedSince } from '../../rules/papers/highlight.ts'
import { lastQuarter, quarterlyReturn } from '../../rules/papers/quarterly.ts'
import { type AskedPlan, askedPlan } from '../asked-plan.ts'
import { PlanPageHeading } from '../heading.tsx'
import { footWords, PaperView } from '../paper/paper-view.tsx'
import { pdfPage } from '../paper/pdf-page.ts'

export const highlightPage = page({
  at: paths.highlight,
  may: 'see plans',
  logs: 'opened the highlight report of a plan',
  async get(asked) {
    const found = await askedPlan(asked)
    if (isRefusal(found)) return found
    const { plan } = found
    const { blocks } = await highlight(asked, found)
    return {
      title: 'Highlight report',
      nav: paths.plans,
      view: (
        <>
          <PlanPageHeading
            plan={plan}
            title="Highlight report"
            note={footWords(asked.viewer.systemName, asked.now)}
          >
            <a href={highlightPdfAddress(plan.planId)}>As PDF</a>
          </PlanPageHeading>
          <PaperView blocks={blocks} />
        </>
      ),
    }
  },
})

export const highlightPdfPage = pdfPage({
  at: paths.highlightPdf,
  logs: 'kept the highlight report of a plan as PDF',
  suffix: '-highlight-report',
  paper: highlight,
})

export const quarterlyPage = page({
  at: paths.quarterly,
  may: 'see plans',
  logs: 'opened the quarterly return of a plan',
  async get(asked) {
    const found = await askedPlan(asked)
    if (isRefusal(found)) return found
    const { plan } = found
    const { blocks, gaps } = await quarterly(asked, found)
    return {
      title: 'Quarterly return',
      nav: paths.plans,
      view: (
        <>
          <PlanPageHeading
            plan={plan}
            title="Quarterly return"
            note={footWords(asked.viewer.systemName, asked.now)}
          >
            <a href={quarterlyCsvAddress(plan.planId)}>As CSV</a>
            <a href={quarterlyPdfAddress(plan.planId)}>As PDF</a>
          </PlanPageHeading>
          <p>
            <Mark is={gaps > 0 ? 'late' : 'ready'}>
              {gaps > 0
                ? `${gaps} ${gaps === 1 ? 'gap' : 'gaps'} to fill before it is sent`
                : 'Nothing is missing'}
            </Mark>{' '}
            <a href={`${quarterlyAddress(plan.planId)}?quarter=${encodeURIComponent(quarterBefore(asked))}`}>
              The quarter before
            </a>
          </p>
          <PaperView blocks={blocks} />
        </>
      ),
    }
  },
})

export const quarterlyPdfPage = pdfPage({
  at: paths.quarterlyPdf,
  logs: 'kept the quarterly return of a plan as PDF',
  suffix: '-quarterly-return',
  paper: quarterly,
})

/** Section, then each row's cells: what a national form is filled in from. */
export const quarterlyCsvPage = page({
  at: paths.quarterlyCsv,
  may: 'see plans',
  logs: 'kept the quarterly return of a plan as a file',
  async get(asked): Promise<Download | Refusal> {
    const found = await askedPlan(asked)
    if (isRefusal(found)) return found
    const { blocks } = await quarterly(asked, found)
    return csvDownload(
      `${found.plan.key}-quarterly-return`,
      ['section', '1', '2', '3', '4', '5'],
      csvRows(blocks),
    )
  },
})

async function highlight(asked: Asked, { facts, plan }: AskedPlan) {
  const today = dateOf(asked.now)
  const since = reportedSince(plan, 'highlight report', today)
  return highlightReport({ facts, plan, results: await resultsOf(asked, [plan]), since, today })
}

async function quarterly(asked: Asked, { facts, plan }: AskedPlan) {
  const quarter = askedQuarter(asked)
  return quarterlyReturn({
    facts,
    plan,
    results: await resultsOf(asked, [plan]),
    fund: await fundMetrics(asked, quarter),
    quarter,
  })
}

function askedQuarter({ query, now }: Asked): string {
  const wanted = query.get('quarter') ?? ''
  return / Q[1-4]$/.test(wanted) && isDue(wanted) ? wanted : lastQuarter(dateOf(now))
}

function quarterBefore(asked: Asked): string {
  const [, first = '', nth = ''] = /^(\d{4})\/\d{2} Q([1-4])$/.exec(askedQuarter(asked)) ?? []
  const year = Number(first)
  return nth === '1'
    ? `${year - 1}/${String(year % 100).padStart(2, '0')} Q4`
    : `${first}/${String((year + 1) % 100).padStart(2, '0')} Q${Number(nth) - 1}`
}

function csvRows(blocks: readonly Block[]): string[][] {
  let section = ''
  return blocks.flatMap((block): string[][] => {
    if ('heading' in block) {
      section = block.heading
      return []
    }
    if ('text' in block) return section ? [[section, block.text]] : []
    if ('list' in block) return block.list.map((line) => [section, line])
    return [
      [section, ...block.table.columns.map(({ head }) => head)],
      ...block.table.rows.map((row) => [section, ...row]),
    ]
  })
}
