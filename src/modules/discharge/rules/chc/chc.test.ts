import { expect, test } from 'vitest'
import { factAt, timeOf } from '../../../../../test/support/discharge-facts.ts'
import { tableIn } from '../../../../../test/support/table-in.ts'
import { Temporal } from '../../../../platform/time.ts'
import type { DischargeFact, DischargeFactInput } from '../facts.ts'
import { acuteShare } from './acute-share.ts'
import { checkDomains, checklistOutcome, scoresOf } from './checklist.ts'
import { clockOf } from './clock.ts'
import { discountedReason, discountedReasons } from './discounted.ts'
import { domains, supportToolDomains } from './domains.ts'
import { fastTrack } from './fast-track.ts'
import { nextKinds, whyNotDecision, whyNotNow, whyNotOn } from './order.ts'
import { chcSentence } from './sentence.ts'
import { usualChc } from './settings.ts'
import { chcOf } from './standing.ts'
import { indicationOf, withoutLevel } from './support-tool.ts'

const page = 'docs/rules/continuing-healthcare.md'
const date = (text: string) => Temporal.PlainDate.from(text)
const scored = (score: 'A' | 'B' | 'C') => Object.fromEntries(domains.map(({ code }) => [code, score]))

test.each(tableIn(page, 0))('$A A, $B B, $C C, starred $0: $outcome', (row) => {
  const scores = {
    A: Number(row.A),
    B: Number(row.B),
    C: Number(row.C),
    starredA: row['an A is starred'] === 'yes',
  }
  expect(checklistOutcome(scores)).toBe(row.outcome)
})

test.each(tableIn(page, 1))('received $received, decided $decided, $today: $days days', (row) => {
  const clock = clockOf({
    receivedOn: date(row.received!),
    endedOn: row.decided ? date(row.decided) : null,
    today: date(row.today!),
  })
  expect([clock.days, clock.within28 ? 'yes' : 'no', clock.left, clock.overdueBy].map(String)).toEqual([
    row.days,
    row['within 28'],
    row.left,
    row['late by'],
  ])
})

test.each(tableIn(page, 2))('$acute of $all in an acute hospital', (row) => {
  const share = acuteShare({ acute: Number(row.acute), all: Number(row.all) })
  expect(share ? String(share.percent) : 'no figure').toBe(row.percent)
  expect(share ? (share.belowThreshold ? 'yes' : 'no') : '').toBe(row['below 15%'])
})

test.each(tableIn(page, 3))('$levels: $indication', ({ levels, indication }) => {
  expect(indicationOf(Object.fromEntries(levels!.split(', ').map((level, i) => [String(i), level])))).toBe(
    indication,
  )
})

const inputs: Record<string, DischargeFactInput> = {
  'checklist+': { kind: 'chc-checklist', detail: { by: 'x', domains: scored('B') } },
  'checklist-': { kind: 'chc-checklist', detail: { by: 'x', domains: scored('C') } },
  received: { kind: 'chc-received', detail: { on: '2026-11-02', by: 'x' } },
  assessment: {
    kind: 'chc-assessment',
    detail: { on: '2026-11-04', by: 'x', setting: 'acute', domains: {}, recommends: 'eligible' },
  },
  'fast-track': { kind: 'chc-fast-track', detail: { on: '2026-11-04', by: 'x', words: 'worse' } },
  eligible: { kind: 'chc-decision', detail: { on: '2026-11-05', decision: 'eligible' } },
  'not-eligible': { kind: 'chc-decision', detail: { on: '2026-11-05', decision: 'not eligible' } },
  package: { kind: 'chc-package', detail: { on: '2026-11-07' } },
  discounted: { kind: 'chc-discounted', detail: { on: '2026-11-05', code: '05' } },
  interim: { kind: 'chc-interim', detail: { from: '2026-11-05', payer: 'NHS' } },
}
const factsOf = (recorded: string): DischargeFact[] =>
  recorded
    .split(' ')
    .filter(Boolean)
    .map((name, i) => factAt(inputs[name]!, timeOf(`${2 + i} 12:00`), i))
const today = date('2026-11-20')

test.each(tableIn(page, 4))('$recorded: $stage', ({ recorded, stage, next }) => {
  const chc = chcOf(factsOf(recorded!), today)
  expect(chc.stage).toBe(stage)
  expect(nextKinds(chc).map((kind) => kind.replace('chc-', ''))).toEqual(next!.split(', '))
})

test('what cannot be recorded yet is refused with the remedy', () => {
  expect(whyNotNow('chc-decision', chcOf([], today))?.because).toMatch(/follows a full assessment/)
  expect(whyNotNow('chc-received', chcOf(factsOf('checklist-'), today))?.because).toMatch(/was negative/)
  expect(whyNotNow('chc-interim', chcOf([], today))).toBeNull()
})

test('a day is neither to come nor before what it follows', () => {
  const chc = chcOf(factsOf('checklist+ received assessment'), today)
  expect(whyNotOn(date('2026-11-21'), chc, 'chc-decision', today)?.fields).toHaveProperty('on')
  expect(whyNotOn(date('2026-11-03'), chc, 'chc-decision', today)?.fields).toHaveProperty('on')
  expect(whyNotOn(date('2026-11-04'), chc, 'chc-decision', today)).toBeNull()
})

test('the completed tool alone is eligible, without delay; nothing else can be decided on it', () => {
  expect(fastTrack('completed')).toEqual({ canProceed: true, decision: 'eligible' })
  expect(fastTrack('not completed')).toEqual({ canProceed: false, decision: null })
  const chc = chcOf(factsOf('fast-track'), today)
  expect(whyNotDecision('not eligible', chc)).toMatchObject({ fields: { decision: expect.any(String) } })
  expect(whyNotDecision('eligible', chc)).toBeNull()
  expect([chc.packageDueOn?.toString(), chc.packageOverdueBy]).toEqual(['2026-11-06', 14])
  expect(chcOf(factsOf('fast-track eligible package'), today).packageOverdueBy).toBe(1)
})

test('eleven areas, each with A, B or C, and nothing else; those missing are named', () => {
  expect(domains).toHaveLength(11)
  expect(checkDomains(scored('C'))).toEqual({ valid: true })
  const { breathing: _, ...ten } = scored('C')
  expect(checkDomains(ten)).toEqual({ valid: false, reason: '11 domains needed', missing: ['Breathing'] })
  expect(checkDomains({ ...scored('C'), more: 'A' }).valid).toBe(false)
  expect(checkDomains({ ...scored('C'), skin: 'D' })).toMatchObject({ valid: false, missing: ['Skin'] })
  expect(scoresOf({ ...scored('C'), behaviour: 'A' })).toEqual({ A: 1, B: 0, C: 10, starredA: true })
  expect(scoresOf({ ...scored('C'), skin: 'A' }).starredA).toBe(false)
})

test('twelve areas in the full assessment, each with levels of its own', () => {
  expect(supportToolDomains).toHaveLength(12)
  const low = Object.fromEntries(supportToolDomains.map(({ code }) => [code, 'low']))
  expect(withoutLevel(low)).toEqual([])
  expect(withoutLevel({ ...low, continence: 'priority' })).toEqual(['Bladder and bowels'])
  // A starred area of the checklist is one that can reach the highest level.
  for (const { code, levels } of domains)
    expect(levels.includes('priority')).toBe(usualChc.checklist.starred.includes(code))
})

test('a reason for closing that is not on the list is refused', () => {
  expect(discountedReasons.map(({ code }) => code)).toEqual(['01', '02', '03', '04', '05', '98'])
  expect(discountedReason('05')).toMatchObject({ national: 'withdrawn' })
  expect(discountedReason('07')).toMatchObject({ refused: 'invalid' })
})

test('the sentence says where it stands, and how the clock is', () => {
  const say = (recorded: string, on: string) =>
    chcSentence(chcOf(factsOf(recorded), date(on)), 'Bert', date(on))
  expect(say('checklist+ received', '2026-11-20')).toBe(
    'The commissioner has had the checklist since 2 Nov. A full assessment is next. 10 days left to decide, until Mon 30 Nov.',
  )
  expect(say('checklist+ received', '2026-12-03')).toMatch(
    /The decision is 3 days late; it was due Mon 30 Nov\.$/,
  )
  expect(say('checklist+', '2026-11-05')).toContain('Positive does not mean eligible')
  expect(say('checklist+ received assessment eligible', '2026-11-06')).toMatch(/It took 3 days, within 28\.$/)
})
