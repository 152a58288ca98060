import { agoWords } from '../../../../platform/date-words.ts'
import type { Instant } from '../../../../platform/time.ts'
import { count } from '../lateness.ts'
import { inSentence, listOf, type Thing } from '../thing.ts'

export type ToAnswer = { stayId: string; person: string; where: string; ready: boolean; sentAt: Instant }

/** What Today says of assessments that the viewer's organisation was sent and has not answered; the longest waiting first. */
export function assessmentThings(waiting: readonly ToAnswer[], now: Instant): Thing[] {
  const first = waiting[0]
  if (!first) return []
  const one = waiting.length === 1
  const nights =
    waiting.filter(({ ready }) => ready).length + waiting.filter(({ ready }) => !ready).length / 4
  return [
    {
      key: 'assessments to answer',
      title: one
        ? `Assessment of ${inSentence(first.person)} to answer`
        : `Assessments of ${count(waiting.length, 'person', 'people')} to answer`,
      sentence: `${listOf(waiting.map(({ person, where }) => `${person} (${where})`))}: can you take ${one ? 'them' : 'each of them'} on what is written?`,
      status: { is: 'not-answered', words: `Sent ${agoWords(first.sentAt, now)}` },
      verb: one ? 'Read and answer' : 'See them',
      why: 'nobody can plan the move until the provider has said yes or no',
      minutes: 5 * waiting.length,
      cost: Math.round(0.5 * nights * 100) / 100,
      stayIds: waiting.map(({ stayId }) => stayId),
      go: { to: 'page', path: one ? `/assessments/${first.stayId}` : '/assessments' },
    },
  ]
}
