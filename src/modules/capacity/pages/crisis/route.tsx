import { pdfDownload } from '../../../../edges/files/downloads.ts'
import { type Asked, type Download, page } from '../../../../platform/http/page.ts'
import { monthText, readMonth } from '../../../../platform/month-text.ts'
import { isRefusal, type Refusal, refuse } from '../../../../platform/outcome.ts'
import { dateOf, Temporal } from '../../../../platform/time.ts'
import { mayDo } from '../../../access/index.ts'
import { crisisPaper } from '../../actions/crisis-paper.ts'
import { paths } from '../../addresses.ts'
import { crisisMonthOf } from '../../queries/crisis-month.ts'
import { type CrisisMonth, monthBefore, withoutFew } from '../../rules/crisis-month.ts'
import { maySeeSmall } from '../summary/load.ts'
import { CrisisMonthView } from './view.tsx'

/** Crisis response of a month: starts, admissions avoided, hours, and what went beyond the rule. */
export const crisisMonthPage = page({
  at: paths.crisis,
  may: 'see capacity',
  logs: 'opened the report of crisis response',
  async get(asked) {
    const content = await loaded(asked)
    if (isRefusal(content)) return content
    return {
      title: 'Crisis response',
      nav: paths.ledger,
      view: (
        <CrisisMonthView
          content={content}
          today={dateOf(asked.now)}
          last={
            maySeeSmall(asked.viewer) ? dateOf(asked.now).with({ day: 1 }) : monthBefore(dateOf(asked.now))
          }
          sends={mayDo(asked.viewer, 'send summaries')}
        />
      ),
    }
  },
})

export const crisisMonthPdf = page({
  at: paths.crisisPdf,
  may: 'see capacity',
  logs: 'kept the report of crisis response as a file',
  async get(asked): Promise<Download | Refusal> {
    const content = await loaded(asked)
    if (isRefusal(content)) return content
    return pdfDownload(
      `homeward-crisis-${content.month}`,
      crisisPaper(asked.viewer.systemName, content, asked.now),
    )
  },
})

/** Small numbers are for those who may know the people behind a count. */
async function loaded({ tx, viewer, now, query }: Asked): Promise<CrisisMonth | Refusal> {
  const small = maySeeSmall(viewer)
  // A number that grows from day to day tells what happened in between: whoever is told no small one reads months that are over.
  const last = small ? dateOf(now).with({ day: 1 }) : monthBefore(dateOf(now))
  const text = query.get('month')
  const month = text === null ? last : readMonth(text)
  if (!month || Temporal.PlainDate.compare(month, last) > 0)
    return refuse(
      'invalid',
      `Choose a month that ${small ? 'has begun' : 'is over'}, like ${monthText(last)}`,
    )
  const content = await crisisMonthOf(tx, viewer, { month, now })
  return small ? content : withoutFew(content)
}
