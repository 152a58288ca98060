import type { Tx } from '../../../../platform/db/tx.ts'
import type { Viewer } from '../../../../platform/db/viewer.ts'
import type { Instant } from '../../../../platform/time.ts'
import type { Answered } from '../../actions/answer-ask.ts'
import { providerFigures } from '../../queries/provider-figures.ts'
import type { ProviderAnswer } from '../../rules/provider-answer.ts'
import { spanWords } from '../../rules/provider-answer.ts'
import { speedWords } from '../../rules/provider-figures.ts'

const first: Record<ProviderAnswer['answer'], string> = {
  yes: 'Thank you. They know you can, and tell you either way once they have chosen.',
  no: 'Thank you. They know why, and ask elsewhere.',
  more: 'Asked. Their answer stands here, and your time begins again.',
}

/** What somebody who has answered gets back at once: that it is known, how fast it was, and against all others. */
export async function comesBack(
  tx: Tx,
  viewer: Viewer,
  now: Instant,
  answer: ProviderAnswer['answer'],
  { minutes, late, repeated }: Answered,
): Promise<string> {
  if (repeated) return 'We had this answer already; it counts once.'
  const speed = `That took ${spanWords(minutes)}.`
  const lateness = late === null ? '' : ` It was ${late}, and it still counts.`
  return `${first[answer]} ${speed}${lateness} ${speedWords(await providerFigures(tx, viewer, now))}`
}
