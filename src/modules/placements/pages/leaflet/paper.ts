import type { PdfBlock, PdfDocument } from '../../../../edges/files/pdf.ts'
import { longDateWords, timeWords } from '../../../../platform/date-words.ts'
import { dateOf, type Instant } from '../../../../platform/time.ts'
import type { FamilyWords } from '../../rules/family-page.ts'

/** The leaflet as a tagged PDF. Lists and not tables: every word of it is 16 points or more. */
export function leafletPaper(words: FamilyWords, now: Instant): PdfDocument {
  const today = dateOf(now)
  const blocks: PdfBlock[] = [
    { text: `${words.whose}. ${words.ward}.` },
    { heading: 'When' },
    ...(words.when.day ? [{ text: words.when.day, strong: true as const }] : []),
    { text: words.when.words },
    { heading: 'Where' },
    { text: words.where },
    { heading: 'What we are waiting for' },
    { list: words.waiting.map(({ state, what, words: said }) => `${state}: ${what}. ${said}`) },
    { heading: 'Who to ring' },
    { list: words.ring.map(({ who, phone }) => `${who}: ${phone}`) },
    { text: words.wrong.lead, strong: true },
    { text: words.wrong.words },
    {
      text: `${words.agreed} Printed on ${longDateWords(today, today)} ${today.year} at ${timeWords(now)}. The newest stands on your private page.`,
    },
  ]
  return { title: words.title, foot: '', madeAt: now, type: 'large', blocks }
}
