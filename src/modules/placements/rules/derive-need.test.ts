import { expect, test } from 'vitest'
import { nothingShown } from '../../../../test/support/needs.ts'
import { tableIn } from '../../../../test/support/table-in.ts'
import { dateOf, Temporal } from '../../../platform/time.ts'
import { deriveNeed } from './derive-need.ts'
import type { NeedFact, NeedFactInput } from './facts.ts'
import { requires } from './requires.ts'

// The table of docs/rules/placements.md is the test.

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const ids: Record<string, string> = { A: id(1), B: id(2) }
const nameOf = (askId: string) => Object.keys(ids).find((name) => ids[name] === askId)!
const start = Temporal.Instant.from('2026-11-24T08:00:00Z')
const need = requires.parse({ wants: ['home care'] })

function factOf(words: string, at: Temporal.Instant): NeedFactInput | 'undo' {
  const askId = ids[/\b[AB]\b/.exec(words)?.[0] ?? 'A']!
  const later = at.add({ hours: 1 }).toString()
  const on = dateOf(at).toString()
  const deed = words.replace(/\b[AB]\b/, 'X')
  switch (deed) {
    case 'opened':
      return { kind: 'need-opened', detail: { direction: 'step-down', requires: need } }
    case 'the need changes':
      return { kind: 'need-changed', detail: { requires: { ...need, needs: ['hoist'] }, why: 'seen today' } }
    case 'asked X':
      return {
        kind: 'asked',
        detail: {
          askId,
          serviceId: id(7),
          organisationId: id(8),
          answerBy: later,
          shown: nothingShown,
          takes: [],
        },
      }
    case 'X sees it':
      return { kind: 'ask-seen', detail: { askId } }
    case 'X says yes':
      return { kind: 'answered', detail: { askId, answer: 'yes', startOn: on } }
    case 'X rings back':
      return { kind: 'ask-seen', detail: { askId, telephone: { toldTo: 'T. Nowak' }, words: 'after lunch' } }
    case 'X says yes by telephone':
      return {
        kind: 'answered',
        detail: { askId, answer: 'yes', startOn: on, telephone: { toldTo: 'T. Nowak' } },
      }
    case 'X says no':
      return { kind: 'answered', detail: { askId, answer: 'no', reason: 'full' } }
    case 'X asks for more':
      return { kind: 'answered', detail: { askId, answer: 'more', words: 'Stairs?' } }
    case 'X is told more':
      return { kind: 'told-more', detail: { askId, words: 'None', answerBy: later } }
    case 'X is taken back':
      return { kind: 'ask-withdrawn', detail: { askId } }
    case 'X is chosen':
      return { kind: 'chosen', detail: { askId, takeId: id(9), holdUntil: later, startOn: on } }
    case 'the hold lapses':
      return { kind: 'hold-lapsed', detail: { askId } }
    case 'X is let go':
      return { kind: 'let-go', detail: { askId, reason: 'a burst pipe' } }
    case 'X is arranged':
      return { kind: 'arranged', detail: { askId, startOn: on } }
    case 'X starts':
      return { kind: 'started', detail: { askId, on } }
    case 'X fails':
    case 'X fails after 3 days':
      return { kind: 'failed', detail: { askId, words: 'nobody came' } }
    case 'the failure is dealt with':
      return { kind: 'failure-dealt-with', detail: { askId, words: 'another carer' } }
    case 'X ends':
      return { kind: 'ended', detail: { askId, on, outcome: 'as planned' } }
    case 'nothing fits':
      return { kind: 'unmatched', detail: { reason: 'no double-up in the evening' } }
    case 'withdrawn':
      return { kind: 'need-withdrawn', detail: { reason: 'not needed' } }
    case 'the last is undone':
      return 'undo'
    default:
      throw new Error(`no fact for "${words}"`)
  }
}

function factsOf(steps: string): NeedFact[] {
  const facts: NeedFact[] = []
  let at = start
  for (const [i, words] of steps.split('; ').entries()) {
    at = at.add(words.includes('after 3 days') ? { hours: 72 } : { minutes: 10 })
    const input = factOf(words, at)
    const undone = input === 'undo'
    facts.push({
      ...(undone ? { kind: 'withdrawn', detail: { reason: 'undone' } } : input),
      factId: id(100 + i),
      needId: id(50),
      personId: id(51),
      stayId: id(52),
      happenedAt: at,
      recordedAt: at,
      recordedBy: id(60),
      recordedFor: id(61),
      supersedes: undone ? facts.at(-1)!.factId : null,
    } as NeedFact)
  }
  return facts
}

test.each(tableIn('docs/rules/placements.md'))('$what happened, in order', (row) => {
  const derived = deriveNeed(factsOf(row['what happened, in order']!))
  const state = derived ? derived.state + (derived.failedAt ? ', in crisis' : '') : 'none'
  expect({
    need: state,
    requests: derived?.asks.map((ask) => `${nameOf(ask.askId)} ${ask.state}`).join(', ') ?? '',
    chosen: derived?.chosen ? nameOf(derived.chosen.askId) : '',
  }).toEqual({ need: row.need, requests: row.requests, chosen: row.chosen })
})

test('the order in which facts come from the database does not matter', () => {
  const facts = factsOf('opened; asked A; asked B; A says yes; A is chosen; A is arranged; A starts')
  expect(deriveNeed(facts.toReversed())).toEqual(deriveNeed(facts))
})

test('what was asked before the need changed is known to rest on the earlier words', () => {
  const changed = deriveNeed(factsOf('opened; asked A; the need changes; asked B'))!
  expect(
    changed.asks.map((ask) => ask.sentAt.epochMilliseconds < changed.changedAt!.epochMilliseconds),
  ).toEqual([true, false])
  expect(deriveNeed(factsOf('opened; the need changes; asked A'))!.changedAt).toBeNull()
})

test('the earliest of what is due is next', () => {
  const need = deriveNeed(factsOf('opened; asked A; asked B; A sees it'))!
  expect(need.nextAt!.equals(need.asks[0]!.answerBy!)).toBe(true)
  const held = deriveNeed(factsOf('opened; asked A; A says yes; A is chosen'))!
  expect(held.nextAt!.equals(held.chosen!.holdUntil!)).toBe(true)
  expect(deriveNeed(factsOf('opened; asked A; A says yes; A is chosen; A is arranged'))!.nextAt).toBeNull()
})
