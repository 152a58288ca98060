import { mkdtempSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { root } from '../../../../test/support/root.ts'
import type { CommandAsked } from '../../../platform/http/page.ts'
import { need } from './need.ts'

const folder = mkdtempSync(join(tmpdir(), 'homeward-need-'))
afterAll(() => rm(folder, { recursive: true }))

const exponential = (mean: number) => ({ distribution: 'exponential', mean })
const small = {
  name: 'Two pathways',
  days: 60,
  warmUp: 60,
  arrivals: [{ name: 'Admissions', to: 'Acute', perDay: 4 }],
  stations: [
    {
      name: 'Acute',
      stay: exponential(4),
      next: [
        { to: 'Home care', share: 0.5 },
        { to: 'Beds', share: 0.2 },
      ],
    },
    { name: 'Home care', places: 29, stay: exponential(14) },
    { name: 'Beds', places: 18, stay: exponential(21) },
  ],
}
const question = {
  scenario: small,
  target: { station: 'Acute', delayedDays: 120, chance: 0.8 },
  levers: [
    { station: 'Home care', adds: 'places', most: 16, aDay: 60 },
    { station: 'Beds', adds: 'places', most: 10, aDay: 150 },
  ],
}

async function ask(value: unknown, options: Record<string, string> = {}) {
  const file = join(folder, 'question.json')
  writeFileSync(file, typeof value === 'string' ? value : JSON.stringify(value))
  const lines: string[] = []
  const { exit, json } = await need.run({
    args: { question: file },
    options: { seed: '1', reps: '40', workers: '1', quiet: true, ...options },
    cwd: folder,
    root,
    write: (line: string) => void lines.push(line),
  } as unknown as CommandAsked)
  return { exit, json: json as Answer, said: lines.join('\n') }
}
type Answer = {
  mix: { more: number }[]
  now: number[]
  chosen: number[]
  tried: { mix: number[]; value: number }[]
}

describe('homeward forecast need', () => {
  test('the cheapest mix keeps the target in so many runs, and one step less of anything does not', async () => {
    const { exit, json, said } = await ask(question)
    expect(exit).toBe(0)
    expect(json.chosen.filter((days) => days <= 120).length).toBeGreaterThanOrEqual(32)
    const chosen = json.mix.map(({ more }) => more)
    expect(chosen.some((more) => more > 0)).toBe(true)
    for (const [i, more] of chosen.entries()) {
      if (more === 0) continue
      const fewer = question.levers
        .map((lever, k) => ({ ...lever, most: chosen[k]! - (k === i ? 1 : 0) }))
        .filter(({ most }) => most > 0)
      expect((await ask({ ...question, levers: fewer })).json.mix).toBeNull()
    }
    expect(said).toMatch(/Cheapest found: .*places.*; £[\d,]+ for the 60 days/)
    expect(said).toMatch(/It saves [\d.,]+ ± [\d.,]+ delayed days, the same people in both/)
  }, 60_000)

  test('the same answer whatever the number of workers, and from a file beside it', async () => {
    writeFileSync(join(folder, 'small.json'), JSON.stringify(small))
    const one = await ask(question)
    const two = await ask({ ...question, scenario: 'small.json' }, { workers: '2' })
    expect(two.json).toEqual(one.json)
  }, 60_000)

  test('nothing more is needed where the target holds; not even everything, where it cannot', async () => {
    const easy = await ask({ ...question, target: { ...question.target, delayedDays: 1_000_000 } })
    expect(easy.said).toMatch(/Nothing more is needed/)
    const hard = await ask({
      ...question,
      target: { ...question.target, delayedDays: 0 },
      levers: question.levers.map((lever) => ({ ...lever, most: 1 })),
    })
    expect(hard.said).toMatch(/Not even the most of everything does it/)
  }, 60_000)

  test.each<[string, unknown, RegExp]>([
    ['that is not JSON', '{', /the file, line 1, column 2: is not JSON/],
    ['with an unknown key', { ...question, wish: 1 }, /wish/],
    [
      'of a station that is not there',
      { ...question, target: { ...question.target, station: 'Ward' } },
      /there is no station Ward/,
    ],
    [
      'with a lever of a station without a limit',
      { ...question, levers: [{ station: 'Acute', adds: 'places', most: 2, aDay: 1 }] },
      /Acute has no limit of places/,
    ],
    [
      'with starts where there are none',
      { ...question, levers: [{ station: 'Beds', adds: 'starts a week', most: 2, aDay: 1 }] },
      /no starts by the week/,
    ],
    [
      'with hours where there are none',
      { ...question, levers: [{ station: 'Beds', adds: 'hours a day', most: 2, aDay: 1 }] },
      /no windows of hours/,
    ],
    ['whose scenario is not there', { ...question, scenario: 'no.json' }, /there is no file .*no\.json/],
    [
      'whose scenario is wrong',
      {
        ...question,
        scenario: { ...small, stations: [{ ...small.stations[0], next: [{ to: 'Nowhere', share: 1 }] }] },
      },
      /Nowhere/,
    ],
  ])('a question %s is refused, in words', async (_, value, why) => {
    const { exit, said } = await ask(value)
    expect(exit).toBe(2)
    expect(said).toMatch(why)
  })
})
