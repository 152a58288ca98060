import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { root } from '../../../test/support/root.ts'
import { readKept, readScenario } from './read-scenario.ts'
import { jsonFault } from './reading/json-fault.ts'
import { readText } from './reading/read-json.ts'

type Change = (scenario: Good) => void
type Good = ReturnType<typeof good>
const good = (): { [key: string]: unknown; arrivals: Part[]; stations: Part[]; today: Part[] } => ({
  name: 'small',
  days: 10,
  firstDay: '2026-12-01',
  arrivals: [{ name: 'Admissions', to: 'Acute', perDay: 2 }],
  stations: [
    { name: 'Acute', places: 20, stay: { distribution: 'exponential', mean: 5 } },
    { name: 'Home', stay: { distribution: 'deterministic', value: 9 } },
  ],
  today: [{ at: 'Acute', since: 1 }],
})
type Part = { [key: string]: unknown }

const wrong = (text: string) => {
  const read = readScenario(text)
  return 'problems' in read ? read.problems.map(({ at, problem }) => `${at}: ${problem}`) : []
}
const changed = (change: Change) => {
  const scenario = good()
  change(scenario)
  return wrong(JSON.stringify(scenario))
}
const acute =
  (part: Part): Change =>
  (scenario) =>
    Object.assign(scenario.stations[0]!, part)

test('what the table changes can be run', () => expect(changed(() => undefined)).toEqual([]))

describe('each message names the place, the field, what stands there and what could', () => {
  test.each<[Change, string]>([
    [
      acute({ places: 'twenty' }),
      'stations Acute, places: is "twenty", and must be a number or a list in [ ]: for example "places": 20 or "places": [{ "places": 20, "days": ["mon", "tue"] }]',
    ],
    [
      acute({ places: [{ places: 20, days: ['mon', 'teu'] }] }),
      'stations Acute, places 1, days 2: is "teu", and must be one of "mon", "tue", "wed", "thu", "fri", "sat", "sun", "bank holiday"',
    ],
    [acute({ places: -1 }), 'stations Acute, places: is -1, and must be 0 or more: for example "places": 20'],
    [
      acute({ places: [{ places: 20, from: '8am' }] }),
      'stations Acute, places 1, from: is "8am", and must be a time from 00:00 to 24:00: for example "from": "08:00"',
    ],
    [
      acute({ stay: 5 }),
      'stations Acute, stay: is 5, and must be fields in { }: for example "stay": { "distribution": "exponential", "mean": 6 }',
    ],
    [
      acute({ stay: { distribution: 'exponential' } }),
      'stations Acute, stay, mean: is missing and must be a number: for example "mean": 2.5',
    ],
    [
      acute({ stay: { distribution: 'exponential', mean: 5, sd: 2 } }),
      'stations Acute, stay, sd: is no field that is known here: take it away or mend its name; there are distribution, mean',
    ],
    [
      acute({ next: [{ to: 'Home', share: 1.2 }] }),
      'stations Acute, next Home, share: is 1.2, and must be 1 or less: for example "share": 0.2',
    ],
    [
      acute({
        next: [
          { to: 'Home', share: 0.5 },
          { to: 'Home', share: '50%' },
        ],
      }),
      'stations Acute, next 2, share: is "50%", and must be a number: for example "share": 0.2',
    ],
    [
      acute({ door: 'shut' }),
      'stations Acute, door: is "shut", and must be one of "open", "lost" or fields in { }: for example "door": { "most": 5 }',
    ],
    [
      acute({ windows: [{ name: 'morning', hours: [{ hours: null }] }] }),
      'stations Acute, windows morning, hours 1, hours: is null, and must be a number: for example "hours": 40',
    ],
    [
      acute({ needs: [{ share: 1, hours: { morning: '45 min' } }] }),
      'stations Acute, needs 1, hours, morning: is "45 min", and must be a number: for example "morning": 0.75',
    ],
    [
      acute({ places: [] }),
      'stations Acute, places: is an empty list, and must be a list of at least 1, or left out where it may be: for example "places": [{ "places": 20, "days": ["mon", "tue"] }]',
    ],
    [
      (scenario) => delete scenario.stations[1]!.name,
      'stations 2, name: is missing and must be text in double quotes: for example "name": "Acute"',
    ],
    [
      (scenario) => (scenario.firstDay = '2026-13-01'),
      'firstDay: is "2026-13-01", and must be a date of the calendar: for example "firstDay": "2026-11-30"',
    ],
    [
      (scenario) => (scenario.bankHolidays = ['2026-02-30']),
      'bankHolidays 1: is "2026-02-30", and must be a date of the calendar: for example "2026-12-25"',
    ],
    [(scenario) => (scenario.days = 1.5), 'days: is 1.5, and must be a whole number: for example "days": 90'],
    [
      (scenario) => (scenario.name = ''),
      'name: is empty, and must be text of at least one letter: for example "name": "Acute"',
    ],
    [
      (scenario) => (scenario.arrivals[0]!.perDay = 1e9),
      'arrivals Admissions, perDay: is 1000000000, and must be 100,000 or less: for example "perDay": 18',
    ],
    [
      (scenario) => (scenario.arrivals[0]!.to = 3),
      'arrivals Admissions, to: is 3, and must be text in double quotes: for example "to": "Acute"',
    ],
    [
      (scenario) => (scenario.today[0]!.since = 'Monday'),
      'today 1, since: is "Monday", and must be a number: for example "since": 3',
    ],
    [
      (scenario) => (scenario.days = undefined),
      'days: is missing and must be a number: for example "days": 90',
    ],
    // Of the engine itself, which knows a shape is right.
    [
      acute({ places: [{ places: 1, since: '2026-02-30' }] }),
      'stations Acute: 2026-02-30 is no date: write it as 2026-11-30, or as the number of a day from 0',
    ],
    [
      (scenario) => {
        delete scenario.firstDay
        scenario.stations[0]!.places = [{ places: 1, since: '2026-02-03' }]
      },
      'stations Acute: 2026-02-03 is no day: a date needs firstDay',
    ],
  ])('%#', (change, message) => {
    expect(changed(change)).toEqual([message])
  })

  test('a distribution of no known name', () => {
    expect(changed(acute({ stay: { distribution: 'exponental', mean: 5 } })).join()).toMatch(
      /^stations Acute, stay, distribution: is "exponental", and must be one of "deterministic", .*"hypoexponential": for example "distribution": "exponential"$/,
    )
  })

  test.each(['[]', '5', 'null', '"small"'])('%s is no scenario', (text) => {
    expect(wrong(text).join()).toMatch(/^the file: is .* must be fields in \{ \}$/)
  })
})

describe('what is not JSON is said with its line and column', () => {
  test.each([
    ['', 'the file: is not JSON: it is empty'],
    [
      '{',
      'the file, line 1, column 2: is not JSON: the end of the text stands where a name in double quotes or } should be; the text was cut off or a bracket is missing',
    ],
    [
      '{\n  "name": "x"\n  "days": 1\n}',
      'the file, line 3, column 3: is not JSON: "days": 1 stands where a comma or } should be; put a comma before it',
    ],
    [
      '{\r\n  "kinds": ["a",\r\n  ]}',
      'the file, line 3, column 3: is not JSON: ]} stands where a value should be; take away the comma before it',
    ],
    [
      '{ "name": "x", }',
      'the file, line 1, column 16: is not JSON: } stands where a name in double quotes should be; take away the comma before it',
    ],
    [
      "{ 'name': 1 }",
      'the file, line 1, column 3: is not JSON: \'name\': 1 } stands where a name in double quotes or } should be; names and words stand in straight double quotes, such as "name"',
    ],
    [
      '{ "days": 08 }',
      'the file, line 1, column 12: is not JSON: 8 } stands where a comma or } should be; put a comma before it',
    ],
    ['{ "days" 8 }', 'the file, line 1, column 10: is not JSON: 8 } stands where : should be'],
    [
      '{ // words\n}',
      'the file, line 1, column 3: is not JSON: // words stands where a name in double quotes or } should be; a comment goes into "about", which nothing reads',
    ],
    [
      '{ "name": "x\n" }',
      'the file, line 1, column 11: is not JSON: "x stands where a value should be; the text in quotes goes on over its line, or a \\ in it is wrong',
    ],
    ['{} {}', 'the file, line 1, column 4: is not JSON: {} stands where nothing more should be'],
    ['\uFFFD\uFFFD{\u0000', 'the file: is not JSON: it is no UTF-8 text; save it as UTF-8'],
  ])('%j', (text, message) => {
    expect(wrong(text)).toEqual([message])
  })

  test('a fault is found in exactly the texts that are not JSON, at every place a file may break', () => {
    const text = readFileSync(join(root, 'examples/scenarios/erlang-c.json'), 'utf8')
    const isJson = (one: string) => {
      try {
        JSON.parse(one)
        return true
      } catch {
        return false
      }
    }
    for (const odd of [
      '[1e5, -0.5, {}, [], "\\u00e9\\n", true, false, null]',
      '01',
      '1.',
      '-',
      '"\\x"',
      '[1,]',
      '[,]',
      '{"a":}',
      'nul',
      ' 7 ',
    ])
      expect([odd, jsonFault(odd) === null]).toEqual([odd, isJson(odd)])
    for (let at = 0; at <= text.length; at++)
      for (const put of ['', ',', '"', '}', '7', ':']) {
        const broken = text.slice(0, at) + put + text.slice(at + 1)
        if ((jsonFault(broken) === null) !== isJson(broken))
          expect(broken).toBe('JSON or not, as both see it')
      }
  })
})

test('a byte order mark before a file is passed over', () => {
  const text = `\uFEFF${JSON.stringify({ ...good(), about: 'From a spreadsheet' })}`
  expect(wrong(text)).toEqual([])
  expect(readKept(text)).toMatchObject({ about: 'From a spreadsheet', scenario: { name: 'small' } })
})

test('a folder is said to be one, and what is not there not to be there', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'homeward-scenario-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  writeFileSync(join(folder, 'x.json'), '{}')
  expect(await readText(folder)).toEqual({ problem: `${folder} is a folder: name a file in it`, there: true })
  expect(await readText(join(folder, 'y.json'))).toMatchObject({
    there: false,
    problem: expect.stringMatching(/^there is no file/),
  })
  expect(await readText(join(folder, 'x.json'))).toEqual({ text: '{}' })
})

test.each(readdirSync(join(root, 'examples/scenarios')))('the example %s is right', (file) => {
  expect(wrong(readFileSync(join(root, 'examples/scenarios', file), 'utf8'))).toEqual([])
})
