import type { Tx } from '../../../../platform/db/tx.ts'
import { standing } from '../../../../platform/facts.ts'
import { type Refusal, refuse } from '../../../../platform/outcome.ts'
import type { Instant, LocalDate } from '../../../../platform/time.ts'
import type { NoticeStay } from '../../queries/notices.ts'
import type { AnswerFact } from '../../rules/notices/cases.ts'
import { assessmentGrounds, byChoice, dischargeGrounds } from '../../rules/notices/withdrawal.ts'
import type { NewDelayFact } from '../../store.ts'
import { type AboutNotice, aboutNotice, type Recorded } from './about-notice.ts'

export type WithdrawNotice = AboutNotice & {
  given: Instant
  noticeFactId: string
  ground: string
  words?: string | undefined
}

/** Withdraws a notice. Liability that had arisen by then stays (CA-32). */
export const withdrawNotice = (tx: Tx, { given, noticeFactId, ground, words, ...about }: WithdrawNotice) =>
  aboutNotice(tx, about, 'the hospital', (known) => {
    const why = whyNotGround(known, noticeFactId, ground, given)
    if (why) return why
    return { kind: 'notice-withdrawn', happenedAt: given, detail: { noticeFactId, ground, ...said(words) } }
  })

function whyNotGround(known: NoticeStay, noticeFactId: string, ground: string, at: Instant): Refusal | null {
  const found = noticesOf(known).find(({ fact }) => fact.factId === noticeFactId)
  if (!found || found.withdrawn) return refuse('conflict', 'This notice was withdrawn or taken back already')
  const grounds = found.fact.kind === 'assessment-notice' ? assessmentGrounds : dischargeGrounds
  if (!Object.hasOwn(grounds, ground) && ground !== byChoice)
    return refuse('invalid', 'This ground belongs to the other notice', {
      ground: 'Choose a ground of this notice',
    })
  return tooEarly(found.fact.happenedAt, at)
}

const tooEarly = (notice: Instant, at: Instant): Refusal | null =>
  at.epochMilliseconds < notice.epochMilliseconds
    ? refuse('invalid', 'This is earlier than the notice', { given: 'Enter a day and time after the notice' })
    : null

export type RecordAnswer = AboutNotice & { given: Instant } & Omit<AnswerFact['detail'], 'at'> & {
    at?: Instant | undefined
  }

/** Writes down what the council told the hospital (CA-23, CA-33): either side may. */
export const recordAnswer = (tx: Tx, { by, now, stayId, given, at, ...detail }: RecordAnswer) =>
  aboutNotice(tx, { by, now, stayId }, 'either side', (known) => {
    const mine = known.cases.find(({ assessment }) => assessment.fact.factId === detail.assessmentFactId)
    if (!mine) return refuse('conflict', 'The notice was taken back. There is nothing to answer')
    if (at && at.epochMilliseconds > given.epochMilliseconds)
      return refuse('invalid', 'It cannot be done after the council said it was', {
        done: 'Enter a time no later than when the council said so',
      })
    const why = tooEarly(mine.assessment.fact.happenedAt, given)
    if (why) return why
    return {
      kind: 'council-answer',
      happenedAt: given,
      detail: { ...detail, ...(at ? { at: at.toString() } : {}) },
    }
  })

export type RecordChange = AboutNotice & { given: Instant; words?: string | undefined } & (
    | { change: 'bad day'; on: LocalDate }
    | { change: 'further treatment' | 'other cause' }
    | { change: 'ground'; noticeFactId: string; ground: string }
  )

/** What happened to the person after a notice, and decides its days or obliges the hospital to withdraw it. */
export const recordChange = (tx: Tx, of: RecordChange): Promise<Recorded | Refusal> =>
  aboutNotice(tx, of, 'the hospital', (known) => {
    const first = known.cases[0]
    if (!first) return refuse('conflict', 'There is no notice yet, so nothing depends on this')
    return tooEarly(first.assessment.fact.happenedAt, of.given) ?? changeFact(known, of)
  })

function changeFact(known: NoticeStay, of: RecordChange): NewDelayFact | Refusal {
  const { given: happenedAt, words } = of
  switch (of.change) {
    case 'bad day':
      return { kind: 'not-dischargeable', happenedAt, detail: { date: of.on.toString(), ...said(words) } }
    case 'further treatment':
      return { kind: 'further-treatment', happenedAt, detail: said(words) }
    case 'other cause':
      return words?.trim()
        ? { kind: 'other-cause', happenedAt, detail: { words: words.trim() } }
        : refuse('invalid', 'Say what the other cause was', {
            words: 'Enter what else kept them in hospital',
          })
    case 'ground': {
      const { noticeFactId, ground } = of
      const why = whyNotGround(known, noticeFactId, ground, happenedAt)
      return why ?? { kind: 'withdrawal-due', happenedAt, detail: { noticeFactId, ground, ...said(words) } }
    }
  }
}

export type DecideClaim = AboutNotice & {
  assessmentFactId: string
  decision: 'claim' | 'no claim'
  words?: string | undefined
}

/** The NHS body may ask for payment, and need not (CA-26). The latest decision stands. */
export const decideClaim = (tx: Tx, { by, now, stayId, assessmentFactId, decision, words }: DecideClaim) =>
  aboutNotice(tx, { by, now, stayId }, 'the hospital', (known) => {
    const mine = known.cases.find(({ assessment }) => assessment.fact.factId === assessmentFactId)
    if (!mine) return refuse('conflict', 'The notice was taken back. There is nothing to decide')
    if (decision === 'claim' && mine.liable.length === 0)
      return refuse('invalid', 'There is no liable day to claim for', {
        decision: 'No day is liable, so there is nothing to claim',
      })
    return { kind: 'claim', happenedAt: now, detail: { assessmentFactId, decision, ...said(words) } }
  })

export type TakeBackNotice = AboutNotice & { factId: string; reason: string }

/** Takes back a slip of one's own organisation. What was recorded stays readable in the record. */
export const takeBackNotice = (tx: Tx, { factId, reason, ...about }: TakeBackNotice) =>
  aboutNotice(tx, about, 'either side', (known) => {
    const fact = standing(known.facts).find((one) => one.factId === factId)
    if (!fact || !noticeKinds.has(fact.kind)) return refuse('conflict', 'This was taken back already')
    if (about.by.role !== 'service' && fact.recordedFor !== about.by.organisationId)
      return refuse('not-allowed', 'Only the organisation that recorded this can take it back')
    if (!reason.trim()) return refuse('invalid', 'Say what was wrong', { reason: 'Enter what was wrong' })
    return { kind: 'withdrawn', happenedAt: about.now, detail: { reason: reason.trim() }, supersedes: factId }
  })

export const noticeKinds: ReadonlySet<string> = new Set([
  'assessment-notice',
  'discharge-notice',
  'notice-withdrawn',
  'withdrawal-due',
  'council-answer',
  'not-dischargeable',
  'further-treatment',
  'other-cause',
  'claim',
])

export const noticesOf = ({ cases }: Pick<NoticeStay, 'cases'>) =>
  cases.flatMap(({ assessment, discharges }) => [assessment, ...discharges])

const said = (words: string | undefined) => (words?.trim() ? { words: words.trim() } : {})
