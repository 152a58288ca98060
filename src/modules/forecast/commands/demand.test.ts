import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { demand } from './demand.ts'

const cwd = mkdtempSync(join(tmpdir(), 'homeward-demand-'))
afterAll(() => rmSync(cwd, { recursive: true, force: true }))

async function run(text: string, options: Record<string, string> = { days: '7' }) {
  writeFileSync(join(cwd, 'admissions.csv'), text)
  const lines: string[] = []
  const asked = { args: { file: 'admissions.csv' }, options, cwd, write: (line: string) => lines.push(line) }
  const result = await demand.run(asked as never)
  return { ...result, said: lines.join('\n') }
}

const day = (i: number) => new Date(Date.UTC(2026, 5, 1 + i)).toISOString().slice(0, 10)
const rows = (length: number, value: (i: number) => string = (i) => String(20 + (i % 7))) =>
  ['date,value', ...Array.from({ length }, (_, i) => `${day(i)},${value(i)}`)].join('\n')

describe('homeward forecast demand', () => {
  test('prints the days ahead with bands, and how good the forecast has been', async () => {
    const { exit, said, json } = await run(rows(140, (i) => String(20 + (i % 7) + ((i * 37) % 5))))
    expect(exit).toBe(0)
    expect(said).toMatch(/^2026-10-19 {4}\d\d\.\d/m)
    expect(said).toMatch(/Tried on the past, 7 days from each of 12 week ends/)
    expect(said).toMatch(/A bank holiday: \S+% of a usual working day, from 1 seen/)
    expect((json as { days: unknown[] }).days).toHaveLength(7)
  })

  test.each<[string, string, RegExp]>([
    ['no such columns', 'day,count\n2026-06-01,4', /date and value/],
    ['a date that is none', `${rows(80)}\n2026-02-30,4`, /row 82, date: is not a day of the calendar/],
    ['a number that is none', `${rows(80)}\n2026-12-01,four`, /row 82, value: must be a number of 0 or more/],
    ['a day twice', `${rows(80)}\n${day(3)},4`, /row 82, date: stands in row 5 already/],
    ['too few days', rows(20), /8 weeks of days; there are 20 days/],
    ['nothing in it', 'date,value', /there are 0 days/],
  ])('a file with %s is refused whole, in words', async (_, text, why) => {
    const { exit, said } = await run(text)
    expect(exit).toBe(2)
    expect(said).toMatch(why)
  })

  test('days beyond twelve weeks are not forecast', async () => {
    expect((await run(rows(140), { days: '85' })).said).toMatch(/1 to 84/)
  })
})
