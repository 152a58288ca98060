import { expect, test } from 'vitest'
import { factAt, timeOf } from '../../../../../test/support/discharge-facts.ts'
import { tableIn } from '../../../../../test/support/table-in.ts'
import { Temporal } from '../../../../platform/time.ts'
import type { DischargeFact, DischargeFactInput } from '../facts.ts'
import { auditOf } from './audit.ts'
import { type Capacity, capacityGate } from './capacity.ts'
import type { ChoiceAnswer } from './facts.ts'
import { choiceOf, isTimeOver } from './ladder.ts'
import { whyNoLetter, whyNotAnswer, whyNotDays } from './order.ts'
import { choiceSentence } from './sentence.ts'
import { stepOf } from './steps.ts'
import { decideByOf, escalationDue } from './time-to-decide.ts'

const page = 'docs/rules/choice.md'
const date = (text: string) => Temporal.PlainDate.from(text)
const november = (day: string) => date(`2026-11-${day.padStart(2, '0')}`)

function factsOf(text: string): DischargeFact[] {
  return text
    .split('; ')
    .filter(Boolean)
    .map((line, i) => {
      const [, day = '', what = ''] = /^(\d+) (.*)$/.exec(line) ?? []
      return factAt(inputOf(what, november(day)), timeOf(`${day} 12:00`), i)
    })
}

function inputOf(what: string, on: Temporal.PlainDate): DischargeFactInput {
  if (what === 'can' || what === 'cannot')
    return {
      kind: 'capacity',
      detail: { has: what === 'can' ? 'yes' : 'no', by: 'Dr Bell', advocate: 'Ruth' },
    }
  if (/^[A-D]$/.test(what))
    return { kind: 'choice-step', detail: { step: what, on: on.toString(), to: 'Bert' } }
  return { kind: 'choice-answer', detail: { answer: what as ChoiceAnswer, words: 'Ashdene Court' } }
}

const aboutOf = (row: Record<string, string>) => ({
  admittedOn: november('1'),
  neededOn: row.needed ? november(row.needed) : null,
  today: november(row.today!),
})

test.each(tableIn(page, 0))('given $information, $today, decided $decided: $due', (row) => {
  const asked = {
    decideBy: decideByOf(date(row.information!)),
    decidedOn: row.decided ? date(row.decided) : null,
    today: date(row.today!),
  }
  expect(escalationDue(asked) ? 'yes' : 'no').toBe(row.due)
})

test.each(tableIn(page, 1))('capacity $capacity: letter $letter', ({ capacity, letter, route }) => {
  expect(capacityGate({ is: capacity as Capacity['is'] })).toEqual({
    letterAllowed: letter === 'yes',
    route: route || null,
  })
})

test.each(tableIn(page, 2))('on the $today: $facts is $state', (row) => {
  const choice = choiceOf(factsOf(row.facts!), aboutOf(row))
  const { next } = choice
  expect({
    state: choice.state,
    next: next === null ? '' : next.what === 'step' ? next.step.code : next.what,
    due: next?.due?.toString() ?? '',
    late: String(next?.overdueDays ?? 0),
  }).toEqual({ state: row.state, next: row.next, due: row.due, late: row.late })
  const escalates = isTimeOver(choice, november(row.today!))
  if (choice.state !== 'asked') expect(escalates).toBe(false)
})

test.each(tableIn(page, 3))('audit on the $today: $facts', (row) => {
  const about = aboutOf(row)
  const lines = auditOf(choiceOf(factsOf(row.facts!), about), about)
  for (const { step, result, days } of lines)
    expect(`${step.code} ${result}${days > 0 ? ` ${days}` : ''}`).toBe(`${step.code} ${row[step.code]}`)
})

const choiceAt = (facts: string) =>
  choiceOf(factsOf(facts), { admittedOn: november('1'), neededOn: null, today: november('20') })
const whyNot = (code: string, facts: string) => whyNoLetter(stepOf(code)!, choiceAt(facts))?.because ?? null

test('no letter that asks before capacity is recorded, none to whoever cannot decide; information always', () => {
  expect(whyNot('A', '')).toBeNull()
  expect(whyNot('B', '')).toMatch(/Record that first/)
  expect(whyNot('B', '3 cannot')).toMatch(/best interests/)
  expect(whyNot('B', '3 cannot; 5 can')).toBeNull()
  expect(whyNot('C', '3 can')).toBeNull()
  expect(whyNot('D', '3 can')).toMatch(/comes after a letter/)
  expect(whyNot('D', '3 can; 4 B')).toBeNull()
})

test('a complaint can be made at any point; others decide only for whoever cannot, with somebody to speak up', () => {
  const answer = (what: ChoiceAnswer, capacity: Capacity, advocate = '') =>
    whyNotAnswer(what, { capacity }, { advocate })
  const lacks = {
    is: 'lacks',
    by: 'x',
    at: timeOf('3 12:00'),
    advocate: null,
    consulted: null,
    words: null,
  } as const
  const has = { is: 'has', by: 'x', at: timeOf('3 12:00'), words: null } as const
  for (const capacity of [lacks, has, { is: 'not recorded' } as const])
    expect(answer('complaint', capacity)).toBeNull()
  expect(answer('chosen', has)).toBeNull()
  expect(answer('chosen', lacks)).toMatchObject({ refused: 'conflict' })
  expect(answer('decided for them', has, 'Ruth')).toMatchObject({ refused: 'conflict' })
  expect(answer('decided for them', lacks)).toMatchObject({ fields: { advocate: expect.any(String) } })
  expect(answer('decided for them', lacks, 'Ruth')).toBeNull()
})

test('a day to come, and a last day to choose on the day of the letter, are refused in their field', () => {
  const today = november('10')
  expect(whyNotDays({ on: november('11'), decideBy: null, today })?.fields).toHaveProperty('on')
  expect(whyNotDays({ on: today, decideBy: today, today })?.fields).toHaveProperty('decideBy')
  expect(whyNotDays({ on: today, decideBy: november('11'), today })).toBeNull()
})

test('a withdrawn step is as if it had never been given', () => {
  const [step] = factsOf('2 A')
  const gone = factAt({ kind: 'withdrawn', detail: { reason: 'a slip' } }, timeOf('3 12:00'), 9, {
    supersedes: step!.factId,
  })
  const about = { admittedOn: november('1'), neededOn: null, today: november('3') }
  expect(choiceOf([step!, gone], about).state).toBe('nothing yet')
})

test('the sentence says where it stands and what is next', () => {
  const say = (facts: string, today: string) =>
    choiceSentence(
      choiceOf(factsOf(facts), {
        admittedOn: november('1'),
        neededOn: november('5'),
        today: november(today),
      }),
      'Bert',
      november(today),
    )
  expect(say('2 A; 4 can; 6 B', '16')).toBe(
    'Bert was asked to choose by Fri 13 Nov, and has not answered. Next: a place to stay meanwhile is offered (step C), 2 days late.',
  )
  expect(say('2 A; 4 can; 6 B; 9 chosen', '16')).toBe('Bert has chosen, Mon 9 Nov: Ashdene Court.')
  expect(say('2 A', '5')).toBe(
    'Bert has been told how leaving hospital works. No choice has been asked for. Next: record whether they can decide where to go, due Fri 6 Nov.',
  )
})
