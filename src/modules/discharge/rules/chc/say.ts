import { fullDate } from '../../../../platform/date-words.ts'
import { Temporal } from '../../../../platform/time.ts'
import { checklistOutcome, scoresOf } from './checklist.ts'
import { discountedReasons } from './discounted.ts'
import type { ChcFact } from './facts.ts'

export type Naming = { organisation: (organisationId: string) => string }

const end = (words: string | undefined) => (words ? `: ${words}` : '')
const day = (iso: string) => fullDate(Temporal.PlainDate.from(iso))

/** One fact in words a family member understands. */
export function sayChc(fact: ChcFact, _naming: Naming): string {
  switch (fact.kind) {
    case 'chc-checklist': {
      const scores = scoresOf(fact.detail.domains)
      const outcome = fact.detail.outcome ?? checklistOutcome(scores)
      const full = outcome === 'positive' ? 'a full assessment is needed' : 'no full assessment is needed'
      return `Continuing healthcare checklist by ${fact.detail.by}: ${full} (${scores.A} A, ${scores.B} B, ${scores.C} C)${end(fact.detail.words)}`
    }
    case 'chc-received':
      return `Continuing healthcare checklist received on ${day(fact.detail.on)} by ${fact.detail.by}`
    case 'chc-assessment': {
      const { on, by, setting, recommends, words } = fact.detail
      const where = setting === 'acute' ? 'in an acute hospital' : 'outside an acute hospital'
      return `Continuing healthcare assessed on ${day(on)} by ${by}, ${where}; recommends ${recommends}${end(words)}`
    }
    case 'chc-fast-track':
      return `Continuing healthcare fast track asked for on ${day(fact.detail.on)} by ${fact.detail.by}${end(fact.detail.words)}`
    case 'chc-decision':
      return `Continuing healthcare decided on ${day(fact.detail.on)}: ${fact.detail.decision}${end(fact.detail.words)}`
    case 'chc-discounted': {
      const reason = discountedReasons.find(({ code }) => code === fact.detail.code)
      return `Continuing healthcare referral closed on ${day(fact.detail.on)}. ${reason?.plain ?? `Reason ${fact.detail.code}`}${end(fact.detail.words)}`
    }
    case 'chc-package':
      return `Continuing healthcare in place from ${day(fact.detail.on)}${end(fact.detail.words)}`
    case 'chc-interim': {
      const { from, to, payer, words } = fact.detail
      const until = to ? `to ${day(to)}` : 'until it is decided'
      return `Until it is decided, ${payer} pays, from ${day(from)} ${until}, without prejudice${end(words)}`
    }
  }
}
