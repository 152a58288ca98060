import { describe, expect, test } from 'vitest'
import { instantOf, Temporal } from '../../../platform/time.ts'
import {
  type EquipmentStep,
  hasStep,
  nextStep,
  type PlannedStep,
  steppedKind,
  stepStateWords,
  stepsOf,
} from './equipment-steps.ts'

const now = instantOf('2026-11-24T08:12:00Z')
const day = (text: string) => Temporal.PlainDate.from(text)
const today = day('2026-11-24')
const planned = (step: EquipmentStep, more: Partial<PlannedStep> = {}): PlannedStep => ({
  step,
  organisationId: 'loans',
  dueOn: day('2026-11-26'),
  doneOn: null,
  ...more,
})

test('each kind has its own steps, in order; what is no equipment has none', () => {
  const names = (kind: Parameters<typeof stepsOf>[0][number]) =>
    stepsOf([kind], [], today).map(({ step }) => step)
  expect(names('equipment')).toEqual(['assessed', 'ordered', 'delivered', 'fitted'])
  expect(names('adaptation')).toEqual(['assessed', 'approved', 'ordered', 'fitted'])
  expect(names('telecare')).toEqual(['assessed', 'ordered', 'fitted'])
  expect(names('home care')).toEqual([])
  expect(steppedKind(['home care', 'telecare'])).toBe('telecare')
  expect([hasStep(['telecare'], 'delivered'), hasStep(['equipment'], 'delivered')]).toEqual([false, true])
})

test.each<[string, Partial<PlannedStep>, string, string]>([
  ['done', { doneOn: day('2026-11-23') }, 'done', 'Done Mon 23 Nov'],
  ['done late is done', { dueOn: day('2026-11-20'), doneOn: day('2026-11-23') }, 'done', 'Done Mon 23 Nov'],
  ['due later', {}, 'due', 'Due Thu 26 Nov'],
  ['due today', { dueOn: today }, 'due today', 'Due today'],
  ['late by a day', { dueOn: day('2026-11-23') }, 'late', 'Late 1 day'],
  ['late by more', { dueOn: day('2026-11-20') }, 'late', 'Late 4 days'],
  ['late, whoever owns it', { dueOn: day('2026-11-20'), organisationId: null }, 'late', 'Late 4 days'],
  ['nobody owns it', { organisationId: null, dueOn: null }, 'unowned', 'Nobody owns it'],
  ['no due date', { dueOn: null }, 'no due date', 'No due date'],
])('%s', (_, more, state, words) => {
  const [step] = stepsOf(['equipment'], [planned('assessed', more)], today)
  expect(step!.state).toBe(state)
  expect(stepStateWords(step!, now)).toBe(words)
})

describe('the next step', () => {
  const next = (...all: PlannedStep[]) => nextStep(stepsOf(['equipment'], all, today))?.step ?? null

  test('is the first that is not done, also where a later one is', () => {
    expect(next(planned('assessed', { doneOn: today }))).toBe('ordered')
    expect(next(planned('delivered', { doneOn: today }))).toBe('assessed')
  })
  test('none before anybody has planned one, and none after the last', () => {
    expect(next()).toBeNull()
    const all = ['assessed', 'ordered', 'delivered', 'fitted'] as const
    expect(next(...all.map((step) => planned(step, { doneOn: today })))).toBeNull()
  })
})
