import { expect, test } from 'vitest'
import { Temporal } from '../../../platform/time.ts'
import type { NeedFact, NeedFactInput } from './facts.ts'
import { requires } from './requires.ts'
import { heldUnits } from './unmet-held.ts'

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`
const first = Temporal.Instant.from('2026-11-02T09:00:00Z')
const at = (hour: number) => first.add({ hours: hour })
const [askId, lineId] = [id(1), id(2)]
const lines = [{ lineId, units: 2 }]

const facts = (...inputs: NeedFactInput[]): NeedFact[] =>
  inputs.map(
    (input, hour): NeedFact => ({
      ...input,
      factId: id(100 + hour),
      needId: id(3),
      personId: id(4),
      stayId: null,
      happenedAt: at(hour),
      recordedAt: at(hour),
      recordedBy: null,
      recordedFor: null,
      supersedes: null,
    }),
  )

const shown = {
  who: '',
  wants: '',
  needs: [],
  visits: [],
  where: '',
  about: '',
  wouldLike: '',
  waiting: '',
  from: null,
}
const opened: NeedFactInput = {
  kind: 'need-opened',
  detail: { direction: 'step-down', requires: requires.parse({ wants: ['home care'] }) },
}
const asked: NeedFactInput = {
  kind: 'asked',
  detail: { askId, serviceId: id(5), organisationId: id(6), answerBy: at(9).toString(), shown, takes: lines },
}
const chosen: NeedFactInput = {
  kind: 'chosen',
  detail: { askId, takeId: id(7), holdUntil: at(50).toString(), startOn: '2026-11-04' },
}

test.each<[string, NeedFactInput[], { units: number; from: number; to: number | null }[]]>([
  ['asked alone holds nothing', [], []],
  ['chosen', [chosen], [{ units: 2, from: 2, to: null }]],
  [
    'another number than was found when they were asked',
    [{ ...chosen, detail: { ...chosen.detail, takes: [{ lineId, units: 1 }] } } as NeedFactInput],
    [{ units: 1, from: 2, to: null }],
  ],
  [
    'let go, and chosen again',
    [chosen, { kind: 'let-go', detail: { askId, reason: 'a slip' } }, chosen],
    [
      { units: 2, from: 2, to: 3 },
      { units: 2, from: 4, to: null },
    ],
  ],
  ['the hold lapsed', [chosen, { kind: 'hold-lapsed', detail: { askId } }], [{ units: 2, from: 2, to: 3 }]],
  [
    'no longer needed',
    [chosen, { kind: 'need-withdrawn', detail: { reason: 'went home' } }],
    [{ units: 2, from: 2, to: 3 }],
  ],
  [
    'begun: it stays given, whatever follows',
    [
      chosen,
      { kind: 'started', detail: { askId, on: '2026-11-04' } },
      { kind: 'need-withdrawn', detail: { reason: 'a mistake' } },
    ],
    [{ units: 2, from: 2, to: null }],
  ],
])('%s', (_, more, expected) => {
  const hourOf = (instant: Temporal.Instant) => first.until(instant).total('hours')
  expect(
    heldUnits(facts(opened, asked, ...more)).map(({ units, from, to }) => ({
      units,
      from: hourOf(from),
      to: to && hourOf(to),
    })),
  ).toEqual(expected)
})
