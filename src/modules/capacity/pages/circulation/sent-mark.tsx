import type { MailRow } from '../../../../platform/mail-list.ts'
import { Mark } from '../../../../ui/index.ts'
import { sentWords } from './words.ts'

/** How far a sending has come: a tick when all has gone, a triangle when one has failed, and always the numbers. */
export const SentMark = ({ mails }: { mails: readonly MailRow[] }) => {
  const words = sentWords(mails)
  if (mails.some(({ state }) => state === 'failed')) return <Mark is="late">{words}</Mark>
  if (mails.some(({ state }) => state === 'waiting')) return <Mark is="proposed">{words}</Mark>
  return <Mark is="accepted">{words}</Mark>
}
