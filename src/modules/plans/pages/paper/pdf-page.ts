import { type Asked, type Download, page } from '../../../../platform/http/page.ts'
import { isRefusal, type Refusal } from '../../../../platform/outcome.ts'
import type { Paper } from '../../rules/papers/blocks.ts'
import { type AskedPlan, askedPlan } from '../asked-plan.ts'
import { pdfOf } from './pdf-of.ts'

/** A paper of the plan asked for, as PDF; the file is called after the plan's key and `suffix`. */
export const pdfPage = <const At extends string>({
  at,
  logs,
  suffix = '',
  paper,
}: {
  at: At
  logs: string
  suffix?: string
  paper: (asked: Asked, found: AskedPlan) => Promise<Paper>
}) =>
  page({
    at,
    may: 'see plans',
    logs,
    async get(asked): Promise<Download | Refusal> {
      const found = await askedPlan(asked)
      if (isRefusal(found)) return found
      return pdfOf(asked, await paper(asked, found), `${found.plan.key}${suffix}`)
    },
  })
