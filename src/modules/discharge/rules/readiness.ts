import { standing } from '../../../platform/facts.ts'
import { dateOf, daysBetween, type Instant } from '../../../platform/time.ts'
import { criterion } from './criteria.ts'
import type { DischargeFact } from './facts.ts'

/** The three-part test (rule DTOC-01): the doctors, the whole team, and safe to go. */
export const parts = ['clinical', 'team', 'safe'] as const
export type Part = (typeof parts)[number]
export const partWords = { clinical: 'The doctors', team: 'The whole team', safe: 'Safe to go' } as const

export type PartAnswer = {
  answer: 'yes' | 'no'
  by: string
  at: Instant
  words: string | null
  /** The doctors' yes no longer counts once a reason to need the bed is recorded after it. */
  lapsedAt: Instant | null
}

export type ReadyPeriod = {
  from: Instant
  to: Instant | null
  ended: { because: 'answer' | 'criteria' | 'left'; words: string } | null
}

export type Readiness = {
  parts: Record<Part, PartAnswer | null>
  readySince: Instant | null
  firstReadyAt: Instant | null
  /** Oldest first; only the last may be open. */
  periods: ReadyPeriod[]
  /** Said when not ready and somebody has given a reason; null when ready or when nobody has been asked. */
  notReadyBecause: string | null
}

/**
 * Who is ready to leave, since when, and every earlier time they were.
 * A person is ready while the three current answers are yes and no reason to need the bed is recorded as met;
 * repeating a yes does not restart the clock. Any "no", or a reason to need the bed, ends the period at that instant
 * (DTOC-32); being ready again is a new period. A met criterion also ends the doctors' yes, which must be said again.
 * A criterion that has run out by the clock still holds the person back until somebody looks again (CTR-02).
 * @param leftAt when the person left the bed, which ends the last period.
 */
export function readiness(facts: readonly DischargeFact[], leftAt: Instant | null = null): Readiness {
  const answers: Record<Part, PartAnswer | null> = { clinical: null, team: null, safe: null }
  let met: string[] = []
  const periods: ReadyPeriod[] = []
  for (const fact of standing(facts)) {
    if (leftAt && fact.happenedAt.epochMilliseconds > leftAt.epochMilliseconds) break
    const at = fact.happenedAt
    if (fact.kind === 'readiness') {
      const { part, answer, by, words } = fact.detail
      answers[part] = { answer, by, at, words: words || null, lapsedAt: null }
      if (answer === 'no') close(periods, at, 'answer', noWords(part, words))
    } else if (fact.kind === 'criteria') {
      met = fact.detail.met.map(({ code }) => code)
      if (met.length > 0) close(periods, at, 'criteria', bedWords(met))
      if (met.length > 0 && answers.clinical?.answer === 'yes')
        answers.clinical = { ...answers.clinical, lapsedAt: at }
    } else continue
    if (met.length === 0 && parts.every((part) => isYes(answers[part])) && !openPeriod(periods))
      periods.push({ from: at, to: null, ended: null })
  }
  if (leftAt) close(periods, leftAt, 'left', 'left hospital')
  const readySince = openPeriod(periods)?.from ?? null
  return {
    parts: answers,
    readySince,
    firstReadyAt: periods[0]?.from ?? null,
    periods,
    notReadyBecause: readySince || leftAt ? null : whyNot(answers, met),
  }
}

/** Midnights spent ready, over every period: "15 nights in all". */
export const nightsReady = (
  periods: readonly { from: Instant; to: Instant | null }[],
  now: Instant,
): number => periods.reduce((sum, { from, to }) => sum + daysBetween(dateOf(from), dateOf(to ?? now)), 0)

const openPeriod = (periods: ReadyPeriod[]) => (periods.at(-1)?.to === null ? periods.at(-1) : undefined)

function close(periods: ReadyPeriod[], at: Instant, because: 'answer' | 'criteria' | 'left', words: string) {
  const open = openPeriod(periods)
  if (!open) return
  periods.pop()
  // Yes and no in the same moment is a correction, not a time spent ready.
  if (open.from.epochMilliseconds < at.epochMilliseconds)
    periods.push({ from: open.from, to: at, ended: { because, words } })
}

const isYes = (answer: PartAnswer | null) => answer?.answer === 'yes' && answer.lapsedAt === null

const noWords = (part: Part, words: string | undefined) =>
  words || { clinical: 'the doctors said no', team: 'the team said no', safe: 'not safe to go' }[part]

const bedWords = (codes: string[]) =>
  codes.map((code) => criterion(code)?.plain ?? `criterion ${code}`).join('; ')

function whyNot(answers: Record<Part, PartAnswer | null>, met: string[]): string | null {
  if (met.length > 0) return bedWords(met)
  const no = parts.find((part) => answers[part]?.answer === 'no')
  if (no) return noWords(no, answers[no]!.words ?? undefined)
  return answers.clinical?.lapsedAt ? 'the doctors have to say again whether they are ready' : null
}
