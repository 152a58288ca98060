import type { PdfDocument } from '../../../edges/files/pdf.ts'
import { printedWords } from '../../../platform/date-words.ts'
import type { Instant } from '../../../platform/time.ts'
import type { CrisisMonth } from '../rules/crisis-month.ts'
import {
  asAtWords,
  crisisLines,
  crisisRuleWords,
  crisisTitle,
  fewWords,
  hidesFew,
  outcomeLines,
} from '../rules/crisis-month-words.ts'

/** The report of crisis response of a month on paper. */
export const crisisPaper = (placeName: string, content: CrisisMonth, printedAt: Instant): PdfDocument => ({
  title: crisisTitle(placeName, content),
  foot: `${printedWords(placeName, printedAt)}. Counts only: nobody is named.`,
  madeAt: printedAt,
  blocks: [
    { text: asAtWords(content) },
    {
      table: {
        caption: 'In the month',
        columns: [
          { head: 'What', share: 3 },
          { head: 'Number', align: 'right' },
          { head: 'What it means', share: 4 },
        ],
        rows: crisisLines(content).map(({ name, number, about }) => [name, number, about ?? '']),
      },
    },
    ...(content.outcomes.length > 0
      ? [
          {
            table: {
              caption: 'How it ended',
              columns: [
                { head: 'How', share: 3 },
                { head: 'People', align: 'right' as const },
              ],
              rows: outcomeLines(content).map(({ name, number }) => [name, number]),
            },
          },
        ]
      : []),
    ...(hidesFew(content) ? [{ text: fewWords }] : []),
    { text: crisisRuleWords },
  ],
})
