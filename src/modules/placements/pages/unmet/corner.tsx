import type { UnmetLately } from '../../queries/unmet-lately.ts'
import { daysWords } from '../../rules/unmet-words.ts'

/** "Not met in the last 7 nights: 212 bed days, most of it evening visits by two carers in zone 4": for beside the queue. */
export const UnmetCorner = ({ lately: { days, most } }: { lately: UnmetLately }) => (
  <span class="hw-unmet">
    <strong>Not met in the last 7 nights: {days === 0 ? 'nothing' : daysWords(days)}</strong>{' '}
    <a href="/unmet">
      {most ? `${most.days * 2 > days ? 'most of it' : 'above all'} ${most.words}` : 'Unmet need'}
    </a>
  </span>
)
