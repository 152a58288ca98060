import { standing } from '../../../platform/facts.ts'
import type { Instant } from '../../../platform/time.ts'
import type { NeedFact } from './facts.ts'

/** Units of a line from when somebody was chosen until it was let go, lapsed, or no longer needed; null where it never was. */
export type HeldUnits = { lineId: string; units: number; from: Instant; to: Instant | null }

/** What one need held, from its facts. Once begun it stays given: the next figure that is said counts without it. */
export function heldUnits(facts: readonly NeedFact[]): HeldUnits[] {
  const takes = new Map<string, readonly { lineId: string; units: number }[]>()
  const open = new Map<string, HeldUnits[]>()
  const all: HeldUnits[] = []
  const release = (askId: string, at: Instant) => {
    for (const one of open.get(askId) ?? []) one.to = at
    open.delete(askId)
  }
  for (const fact of standing(facts)) {
    if (fact.kind === 'asked') takes.set(fact.detail.askId, fact.detail.takes)
    if (fact.kind === 'chosen') {
      const lines = fact.detail.takes ?? takes.get(fact.detail.askId) ?? []
      const held = lines.map((line): HeldUnits => ({ ...line, from: fact.happenedAt, to: null }))
      open.set(fact.detail.askId, held)
      all.push(...held)
    }
    if (fact.kind === 'let-go' || fact.kind === 'hold-lapsed') release(fact.detail.askId, fact.happenedAt)
    if (fact.kind === 'started') open.delete(fact.detail.askId)
    if (fact.kind === 'need-withdrawn') for (const askId of open.keys()) release(askId, fact.happenedAt)
  }
  return all
}
