import type { MailRow } from '../../../../platform/mail-list.ts'
import type { Circulation } from '../../rules/circulation-due.ts'
import { weekdaysWords } from '../../rules/line-words.ts'

export const kindWords = {
  daily: 'Summary of the day',
  'seven-day': 'Seven-day summary',
  'crisis month': 'Crisis response of a month',
} as const

/** "Monday to Friday at 08:00", "every day at 16:30" */
export const whenWords = ({ kind, weekdays, at }: Pick<Circulation, 'kind' | 'weekdays' | 'at'>): string =>
  `${kind === 'crisis month' ? 'once a month, on the first ' : ''}${weekdaysWords(weekdays) || (kind === 'crisis month' ? 'day' : 'every day')} at ${at.toString({ smallestUnit: 'minute' })}`

/** "5 sent", "3 sent, 1 waiting, 1 failed" */
export function sentWords(mails: readonly MailRow[]): string {
  const number = (state: MailRow['state']) => mails.filter((mail) => mail.state === state).length
  return (['sent', 'waiting', 'failed', 'withdrawn'] as const)
    .filter((state) => number(state) > 0)
    .map((state) => `${number(state)} ${state}`)
    .join(', ')
}
