import { beforeAll, expect, test } from 'vitest'
import { agreeing, december } from '../../../../test/support/agreeing.ts'
import { does, instant, ok } from '../../../../test/support/discharge.ts'
import { good } from '../../../../test/support/good.ts'
import { root } from '../../../../test/support/root.ts'
import { runCommand } from '../../../edges/cli/run-command.ts'
import { readCsv } from '../../../edges/files/csv.ts'
import { openWait, recordCriteria } from '../../discharge/index.ts'
import { discharge } from '../../stays/index.ts'

const here = await agreeing()
const { db, ward } = here

beforeAll(async () => {
  // Free of every criterion from 4 November; two leave 3 and 4 days later, a third stays.
  for (const days of [3, 4, null]) {
    const stayId = await here.someone()
    await here.sayYes(stayId, 48)
    const free = instant('2026-11-04T10:00:00Z')
    ok(await does(db, ward, free, (tx, about) => recordCriteria(tx, { ...about, stayId, met: [] })))
    ok(
      await does(db, ward, free, (tx, about) =>
        openWait(tx, { ...about, stayId, awaits: 'transport', ownerOrganisationId: here.trust }),
      ),
    )
    if (days === null) continue
    const leftAt = free.add({ hours: 24 * days })
    ok(
      await does(db, ward, leftAt, (tx, about) =>
        discharge(tx, { ...about, stayId, leftAt, method: '1', destination: '19' }),
      ),
    )
  }
  await here.itIs(december)
})

async function run(...argv: string[]) {
  const lines: string[] = []
  const write = (line: string) => void lines.push(line)
  const exit = await runCommand({ argv: ['return', ...argv], cwd: root, root, db, serving: false, write })
  return { exit, lines, json: () => JSON.parse(lines.join('\n')) }
}

test('in text: what it is, by which rules, settings, the moment, the headings and the lines under them', async () => {
  const { exit, lines } = await run('mhs26', '--month', '2026-11')
  expect(exit).toBe(0)
  expect(lines[0]).toBe('Delayed discharge in mental health, November 2026, Smallshire')
  expect(lines[1]).toMatch(/^Counted by mhs26-v6 \(verified\): Clinically ready/)
  expect(lines).toContain('The day a delay starts is not counted')
  expect(lines.join('\n')).toMatch(/\nAs known 2026-12-05T10:00:00/)
  expect(lines.at(-1)).toBe('Nothing was counted')
  const nights = await run('nights', '--month', '2026-11')
  const at = nights.lines.indexOf('')
  expect(nights.lines[at + 1]).toMatch(
    /^Month +Provider +Authority +Type of care +Waiting for +Whose +Nights +Of which disputed$/,
  )
  // Each cell begins under its heading.
  const column = nights.lines[at + 1]!.indexOf('Waiting for')
  for (const line of nights.lines.slice(at + 2))
    expect(line.slice(column)).toMatch(/^(Transport|Not recorded)/)
  expect(nights.lines.join('\n')).not.toContain('starts is')
})

test('the averages of the discharge ready date have 2 places of decimals, in text, CSV and JSON; stored figures are exact', async () => {
  const text = (await run('drd', '--month', '2026-11')).lines.join('\n')
  expect(text).toContain('Averages are given to 2 places of decimals, shares to 4.')
  expect(text).toMatch(/\(exc 0 day delays\) +3\.5\n/)
  const csv = await run('drd', '--month', '2026-11', '--csv')
  expect(csv.lines[0]).toMatch(/^\uFEFFPeriod,Data Type,/)
  const averages = good(readCsv(Buffer.from(csv.lines.join('\r\n')))).rows.filter(({ cells }) =>
    cells.Measure!.startsWith('Average'),
  )
  expect(new Set(averages.map(({ cells }) => cells.Value))).toEqual(new Set(['3.5']))
  const { figures, rows } = (await run('drd', '--month', '2026-11', '--json')).json()
  expect(figures).toMatchObject({ discharges: 2, days: 7, averageIncluding: 3.5 })
  expect(rows.every((row: unknown[]) => !/\.\d{5,}/.test(String(row.at(-1))))).toBe(true)
})

test('a SitRep of one organisation is its provider’s; of the whole place the level says so', async () => {
  const levels = async (...more: string[]) => {
    const { rows } = (await run('acute-sitrep', '--period', '2026-11-10', '--json', ...more)).json()
    return [...new Set(rows.map((row: string[]) => `${row[1]}: ${row[5]}`))]
  }
  expect(await levels()).toEqual(['PLACE (Homeward): Smallshire'])
  expect(await levels('--organisation', 'Smallshire trust')).toEqual(['PROVIDER: Smallshire trust'])
})

test('from August 2025 the month so far is there, and a price that is not set is no cost', async () => {
  const { lines } = await run('acute-sitrep', '--period', '2026-11-10')
  expect(lines).toContain('The price of a bed day is not set, so there is no cost of delayed bed days.')
  const text = lines.join('\n')
  // At the end of 4 to 6 November three people, of the 7th two, of the 8th to the 10th one.
  expect(text).toMatch(
    /Total number of delayed bed days in the month .*?Month so far, 1 November 2026 to 10 November 2026 .* 14\n/,
  )
  expect(text).toMatch(/Total cost of delayed bed days in the month .* not set\n/)
  expect(text).toMatch(/Daily Average - Number of patients remaining.* 1\.4\n/)
  expect(text).not.toContain('17:01')
})
