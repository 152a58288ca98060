import { expect, test } from 'vitest'
import { noticeStories, type StoryOf } from '../../../../../examples/life/notice-stories.ts'
import { Temporal } from '../../../../platform/time.ts'
import { type DelayFact, delayFact } from '../facts.ts'
import { casesOf } from './cases.ts'

const id = (name: string) =>
  `00000000-0000-7000-8000-${Buffer.from(name).toString('hex').padEnd(12, '0').slice(0, 12)}`
const of: StoryOf = {
  stayId: id('stay'),
  personId: id('person'),
  organisationId: id('trust'),
  councilId: id('county'),
  council: 'Wiltshire Council',
  hospital: 'Small Royal',
  factId: id,
}
const through = Temporal.PlainDate.from('2017-08-01')
const one = (facts: DelayFact[], to = through, left: Parameters<typeof casesOf>[1] = null) => {
  const [first, ...others] = casesOf(facts, left, to)
  expect(others).toEqual([])
  return first!
}

test('every fact of the stories parses, and they hold every kind about notices', () => {
  const all = Object.values(noticeStories).flatMap((story) => story(of))
  expect(all.filter(({ kind, detail }) => !delayFact.safeParse({ kind, detail }).success)).toEqual([])
  expect(new Set(all.map(({ kind }) => kind)).size).toBe(9)
})

test('a complete case: three days, the bad day and the day in place by 11 left out, and claimed', () => {
  const found = one(noticeStories.complete(of))
  expect(found.liable.map(String)).toEqual(['2017-05-05', '2017-05-07', '2017-05-08'])
  expect([found.pounds, found.invoice?.pounds, found.straddlesRepeal]).toEqual([390, 390, false])
  expect([found.assessment.missing, found.discharges[0]!.missing, found.assessment.due]).toEqual([
    [],
    [],
    null,
  ])
})

test('a withdrawal that was due, and done', () => {
  const { assessment, liable } = one(noticeStories.withdrawn(of))
  expect([assessment.due?.ground, assessment.due?.done, liable.length]).toEqual(['chc', true, 0])
})

test('a discharge notice that had to be withdrawn and was not; not claimed by choice', () => {
  const { discharges, invoice, decision } = one(noticeStories.unclaimed(of))
  expect([discharges[0]!.due?.ground, discharges[0]!.due?.done]).toEqual(['not-safe', false])
  expect([invoice, decision?.detail.decision]).toEqual([null, 'no claim'])
})

test('a refused assessment, or another responsible council, obliges the hospital to withdraw; what was paid is recovered', () => {
  const facts = noticeStories.complete(of)
  const says = (what: 'refused' | 'another council') =>
    facts.map((fact) =>
      fact.kind === 'council-answer' && fact.detail.says === 'assessed'
        ? { ...fact, detail: { ...fact.detail, says: what, responsible: 'Swindon Council' } }
        : fact,
    )
  expect(one(says('refused')).assessment.due?.ground).toBe('refused')
  const other = one(says('another council'))
  expect(other.assessment.due?.ground).toBe('wrong-council')
  expect(other.responsible).toEqual({
    mustAct: 'Wiltshire Council',
    responsible: 'Swindon Council',
    recoverablePounds: other.invoice!.pounds,
  })
})

test('two discharge notices that overlap count no day twice', () => {
  const facts = noticeStories.complete(of)
  const discharge = facts.find(({ kind }) => kind === 'discharge-notice')!
  const found = one([...facts, { ...discharge, factId: id('second') }])
  expect([found.discharges.length, found.liable.length]).toEqual([2, 3])
})

test('taken back is as if it had not been said', () => {
  const facts = noticeStories.complete(of)
  const gone: DelayFact = {
    ...facts[0]!,
    kind: 'withdrawn',
    detail: { reason: 'slip' },
    factId: id('undo'),
    supersedes: id('given'),
  }
  expect(casesOf([...facts, gone], null, through)).toEqual([])
})

test('a notice still open when Schedule 3 ended goes to a person, with or without a discharge notice', () => {
  const moved = noticeStories
    .complete(of)
    .slice(0, 1)
    .map((fact) => ({ ...fact, happenedAt: Temporal.Instant.from('2022-06-28T09:00:00Z') }))
  const to = Temporal.PlainDate.from('2022-08-01')
  expect(one(moved, to).straddlesRepeal).toBe(true)
  const left = { on: Temporal.PlainDate.from('2022-06-30'), how: 'discharged' } as const
  expect(one(moved, to, left).straddlesRepeal).toBe(false)
})
