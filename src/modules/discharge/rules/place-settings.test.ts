import { expect, test } from 'vitest'
import { factAt, timeOf } from '../../../../test/support/discharge-facts.ts'
import { Temporal } from '../../../platform/time.ts'
import { acuteShare } from './chc/acute-share.ts'
import { checklistOutcome, scoresOf } from './chc/checklist.ts'
import { domains } from './chc/domains.ts'
import { sayChc } from './chc/say.ts'
import { chcSentence } from './chc/sentence.ts'
import { type ChcSettings, usualChc } from './chc/settings.ts'
import { chcOf } from './chc/standing.ts'
import { indicationOf } from './chc/support-tool.ts'
import { auditOf } from './choice/audit.ts'
import { choiceOf } from './choice/ladder.ts'
import { sayChoice } from './choice/say.ts'
import { ladderOf, usualLadder, usualSteps } from './choice/steps.ts'
import type { DischargeFactInput } from './facts.ts'
import { originOf, placeSettings, usualPlaceSettings } from './place-settings.ts'
import { outOfArea } from './repatriation/review.ts'
import { changeWords, settingLines } from './setting-words.ts'

const date = (text: string) => Temporal.PlainDate.from(text)
const on = '2026-11-04'
const facts = (...inputs: DischargeFactInput[]) =>
  inputs.map((input, i) => factAt(input, timeOf(`${4 + i} 12:00`), i))
const naming = { organisation: () => '' }

const [a, b, c, d] = usualSteps as [
  (typeof usualSteps)[number],
  (typeof usualSteps)[number],
  (typeof usualSteps)[number],
  (typeof usualSteps)[number],
]

test('nothing chosen is the usual; what is read back is what was written, whatever order a database gives it', () => {
  expect(usualPlaceSettings).toEqual({ ladder: usualSteps, chc: usualChc, reviewEveryDays: 7 })
  const shuffled = {
    chc: Object.fromEntries(Object.entries(usualChc).reverse()),
    ladder: usualSteps.map((step) => Object.fromEntries(Object.entries(step).reverse())),
  }
  const read = placeSettings.parse(shuffled)
  for (const { origin } of settingLines(read)) expect(origin).toContain('from memory')
  expect(JSON.stringify(read)).toBe(JSON.stringify(usualPlaceSettings))
})

test('a setting is from memory until the place says otherwise, and only that one is then its own', () => {
  const own = placeSettings.parse({ ...usualPlaceSettings, reviewEveryDays: 10 })
  const origins = settingLines(own).map(({ origin }) => origin.includes('this place’s own'))
  expect(origins).toEqual([false, false, false, false, false, false, true])
  expect(originOf(10, 7)).toBe('this place’s own, not a national rule')
  expect(changeWords(own, usualPlaceSettings)).toEqual(['A bed out of area is reviewed every 10 days.'])
  expect(usualLadder.origin).toContain('from memory')
  expect(ladderOf([a, b]).origin).toBe('Its steps and days are this place’s own, not a national rule.')
})

test.each([
  ['two steps with one letter', [a, { ...b, code: 'A' }]],
  ['a letter that asks, with no days to decide', [a, { ...b, daysToDecide: null }]],
  ['information with days to decide', [{ ...a, daysToDecide: 7 }, b]],
  [
    'due when a time to decide ends, with none before',
    [a, { ...b, due: { from: 'time to decide', days: 1 } }],
  ],
  ['no step', []],
])('a ladder that cannot be: %s', (_, ladder) => {
  expect(placeSettings.safeParse({ ladder }).success).toBe(false)
})

test('the steps and days of the place decide what is next and when', () => {
  const own = ladderOf([a, { ...b, daysToDecide: 3 }, { ...d, due: { from: 'time to decide', days: 2 } }])
  const said = facts(
    { kind: 'capacity', detail: { has: 'yes', by: 'Dr Bell' } },
    { kind: 'choice-step', detail: { step: 'B', on: '2026-11-05', to: 'Bert' } },
  )
  const about = { admittedOn: date('2026-11-01'), neededOn: date('2026-11-04'), today: date('2026-11-12') }
  const choice = choiceOf(said, about, own)
  expect(choice.given[0]!.decideBy).toEqual(date('2026-11-08'))
  expect(choice.next).toMatchObject({ step: { code: 'D' }, due: date('2026-11-10'), overdueDays: 2 })
  expect(auditOf(choice, about, own).map(({ step }) => step.code)).toEqual(['A', 'B', 'D'])
})

test('a step keeps its name and the day it was due, when the ladder is another', () => {
  const detail = { step: 'C', named: c.plain, due: '2026-11-06', on: '2026-11-05', to: 'Bert' }
  expect(
    sayChoice({ kind: 'choice-step', detail: { ...detail, step: 'Q', named: 'Own step' } }, naming),
  ).toBe('Own step (step Q): given to Bert on 5 November 2026')
  const about = { admittedOn: date('2026-11-01'), neededOn: null, today: date('2026-11-12') }
  const later = ladderOf([a, { ...c, due: { from: 'admission', days: 1 } }])
  const given = facts({ kind: 'choice-step', detail })
  expect(auditOf(choiceOf(given, about, later), about, later)[1]).toMatchObject({ result: 'in time' })
  const { due: _, ...unkept } = detail
  const old = facts({ kind: 'choice-step', detail: unkept })
  expect(auditOf(choiceOf(old, about, later), about, later)[1]).toMatchObject({ result: 'late', days: 3 })
})

const own: ChcSettings = {
  ...usualChc,
  checklist: { a: 3, b: 6, bWithA: 5, starred: ['skin'] },
  indication: { priority: 2, severe: 3 },
  fastTrackHours: 72,
}
const scored = (score: 'A' | 'B' | 'C', more: Record<string, 'A' | 'B' | 'C'> = {}) => ({
  ...Object.fromEntries(domains.map(({ code }) => [code, score])),
  ...more,
})

test.each([
  [{ A: 2, B: 0, C: 9, starredA: false }, 'positive', 'negative'],
  [{ A: 3, B: 0, C: 8, starredA: false }, 'positive', 'positive'],
  [{ A: 0, B: 5, C: 6, starredA: false }, 'positive', 'negative'],
  [{ A: 0, B: 6, C: 5, starredA: false }, 'positive', 'positive'],
  [{ A: 1, B: 4, C: 6, starredA: false }, 'positive', 'negative'],
  [{ A: 1, B: 5, C: 5, starredA: false }, 'positive', 'positive'],
])('%o is %s as usual and %s by own thresholds', (scores, usual, ours) => {
  expect([checklistOutcome(scores), checklistOutcome(scores, own.checklist)]).toEqual([usual, ours])
})

test('starred areas, indication and aims are those of the place', () => {
  expect(scoresOf(scored('C', { skin: 'A' })).starredA).toBe(false)
  expect(scoresOf(scored('C', { skin: 'A' }), own.checklist).starredA).toBe(true)
  expect(indicationOf({ x: 'priority' }, own.indication)).toBe('for the team to weigh')
  expect(indicationOf({ x: 'priority', y: 'priority' }, own.indication)).toBe('indicates')
  expect(acuteShare({ acute: 9, all: 60 }, 20)).toEqual({ percent: 15, belowThreshold: true })
})

test('what was recorded keeps what it came to, when the thresholds are others later', () => {
  const checklist = { by: 'x', domains: scored('C', { skin: 'A', mobility: 'A' }) }
  const levels = { x: 'priority' }
  const assessed = {
    on,
    by: 'x',
    setting: 'acute' as const,
    domains: levels,
    recommends: 'eligible' as const,
  }
  const kept = facts(
    { kind: 'chc-checklist', detail: { ...checklist, outcome: 'positive' } },
    { kind: 'chc-assessment', detail: { ...assessed, indication: 'indicates' } },
  )
  const today = date('2026-11-20')
  const { round } = chcOf(kept, today, { ...own, checklist: { ...own.checklist, starred: [] } })
  expect([round.checklist?.outcome, round.assessment?.indication]).toEqual(['positive', 'indicates'])
  const negative = { kind: 'chc-checklist', detail: { ...checklist, outcome: 'negative' } } as const
  expect(sayChc(negative, naming)).toContain('no full assessment is needed')

  const tool = { on, by: 'x', words: 'worse' }
  const fast = (withinHours?: number) =>
    chcOf(
      facts({ kind: 'chc-fast-track', detail: { ...tool, ...(withinHours && { withinHours }) } }),
      today,
      own,
    )
  expect([fast().packageDueOn, fast(24).packageDueOn].map(String)).toEqual(['2026-11-07', '2026-11-05'])
  const arranged = chcOf(
    facts(
      { kind: 'chc-fast-track', detail: tool },
      { kind: 'chc-decision', detail: { on, decision: 'eligible' } },
      { kind: 'chc-package', detail: { on: '2026-11-07' } },
    ),
    today,
    own,
  )
  expect(chcSentence(arranged, 'Bert', today)).toContain('That was within 72 hours of the tool.')
})

test('a review that names no day holds for as long as the place says', () => {
  const said = facts(
    {
      kind: 'out-of-area',
      detail: { direction: 'theirs here', homeOrganisation: 'St Bride’s', awaits: 'home' },
    },
    { kind: 'repatriation-review', detail: { plan: 'ring', by: 'Joy' } },
  )
  expect([outOfArea(said), outOfArea(said, 10)].map((one) => String(one!.dueOn))).toEqual([
    '2026-11-12',
    '2026-11-15',
  ])
})
