import type { PdfDocument } from '../../../edges/files/pdf.ts'
import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { publicAddress } from '../../../platform/mail-settings.ts'
import { dateOf, type Instant } from '../../../platform/time.ts'
import { crisisAddress } from '../addresses.ts'
import { bulletins } from '../queries/bulletins.ts'
import { crisisMonthOf } from '../queries/crisis-month.ts'
import { summaryNow } from '../queries/summary.ts'
import { bulletinText, titleOf } from '../rules/bulletin-text.ts'
import type { Circulation } from '../rules/circulation-due.ts'
import { monthBefore, withoutFew } from '../rules/crisis-month.ts'
import { crisisText, crisisTitle } from '../rules/crisis-month-words.ts'
import { sinceOf } from '../rules/summary-changes.ts'
import { bulletinPaper } from './bulletin-paper.ts'
import { crisisPaper } from './crisis-paper.ts'

/** What goes out: as it is kept, as a mail and as a paper. */
export type Prepared = {
  content: { asAt: string }
  title: string
  body: string
  paper: PdfDocument
  /** The beginning of the attached file's name. */
  file: string
}

type Asked = {
  viewer: Viewer
  now: Instant
  list: Pick<Circulation, 'circulationId' | 'kind'>
  placeName: string
}

/** What a list would be sent now. Small numbers of people are kept back: nobody knows who reads a mail. */
export const prepareBulletin = (tx: Tx, asked: Asked): Promise<Prepared> =>
  asked.list.kind === 'crisis month' ? prepareCrisisMonth(tx, asked) : prepareSummary(tx, asked)

/** The summary, and what changed since the list was last sent something. */
async function prepareSummary(tx: Tx, { viewer, now, list, placeName }: Asked): Promise<Prepared> {
  const { kind, circulationId } = list
  if (kind === 'crisis month') throw new Error('a report of crisis response is no summary')
  const { content } = await summaryNow(tx, { viewer, now, small: 'kept back' })
  const [last] = await bulletins(tx, { systemId: viewer.systemId, circulationId, limit: 1 })
  const text = {
    placeName,
    kind,
    content,
    since: sinceOf(last?.content, content),
    address: `${publicAddress()}/capacity/summary`,
  }
  return {
    content,
    title: titleOf(text),
    body: bulletinText(text),
    paper: bulletinPaper(text, now),
    file: kind === 'daily' ? 'free' : 'seven-days',
  }
}

/** Crisis response of the month before. */
async function prepareCrisisMonth(tx: Tx, { viewer, now, placeName }: Asked): Promise<Prepared> {
  const month = monthBefore(dateOf(now))
  const content = withoutFew(await crisisMonthOf(tx, viewer, { month, now }))
  return {
    content,
    title: crisisTitle(placeName, content),
    body: crisisText(placeName, content, `${publicAddress()}${crisisAddress(content.month)}`),
    paper: crisisPaper(placeName, content, now),
    file: 'crisis',
  }
}
