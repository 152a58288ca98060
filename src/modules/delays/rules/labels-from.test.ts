import { expect, test } from 'vitest'
import { good } from '../../../../test/support/good.ts'
import { Temporal } from '../../../platform/time.ts'
import { awaitsList } from '../../discharge/index.ts'
import { listNamed } from './code-list.ts'
import { countRules, editionById } from './editions.ts'
import { labelsFrom } from './labels-from.ts'
import { type LoadedReasons, loadableList, loadedLabel, reasonHere, sameLabel } from './loaded-reasons.ts'
import { usualPlaceSettings } from './place-settings.ts'
import { reasonOf } from './reasons.ts'

const heads = ['Period', 'Org Code', 'Metric', 'Metric Group', 'Value']
let line = 1
const row = (Metric: string, group = 'Delay reason LOS 7+', Period = '01/08/2026') => ({
  line: ++line,
  cells: { Period, Metric, 'Metric Group': group },
  wrong: null as string | null,
})
const read = (rows: ReturnType<typeof row>[]) => good(labelsFrom(heads, rows))

test('each reason once as it is printed, with costs and other metrics left out, and the period it is of', () => {
  expect(
    read([
      row('Number of people', 'Core', '31/07/2026'),
      row('Capacity – Equipment not yet available'),
      row('Capacity \u00a0–  Equipment not yet available', 'Delay reason LOS 14+'),
      row('Capacity - Equipment not yet available', 'Delay reason LOS 14+'),
      row('Home-based care', 'Delay reason LOS 7+', '31/08/2026'),
      row('Capacity – Transport', 'Delay reason LOS 7+ cost'),
    ]),
  ).toEqual({
    labels: ['Capacity – Equipment not yet available', 'Home-based care'],
    period: '01/08/2026 to 31/08/2026',
    wrong: [],
  })
  expect(read([row('One day')]).period).toBe('01/08/2026')
})

test('each row that is wrong is named, with its column and what to do', () => {
  line = 1
  const broken = [
    { ...row('x'), wrong: 'has 12 cells' },
    row('x', ''),
    row(''),
    row('x'.repeat(301)),
    row('x', 'Delay reason LOS 7+', ''),
    row('', 'Core', ''),
  ]
  expect(read(broken).wrong).toMatchObject([
    { row: 2, field: null, problem: 'has 12 cells' },
    { row: 3, field: 'Metric Group', problem: expect.stringContaining('take the row out') },
    { row: 4, field: 'Metric', problem: expect.stringContaining('fill in the reason') },
    { row: 5, field: 'Metric', problem: expect.stringContaining('300 characters') },
    { row: 6, field: 'Period', problem: expect.stringContaining('fill in the date') },
  ])
})

test('another file is refused with what to choose instead', () => {
  expect(labelsFrom(['Metric', 'Period'], [row('x')])).toMatchObject({
    because: expect.stringContaining('no column Metric Group'),
  })
  expect(labelsFrom(heads, [])).toMatchObject({ because: expect.stringContaining('Delay reason') })
  expect(labelsFrom(heads, [row('x', 'Core')])).toMatchObject({ refused: 'invalid' })
  const many = Array.from({ length: 371 }, (_, i) => row(`reason ${i}`))
  expect(labelsFrom(heads, many)).toMatchObject({ because: expect.stringContaining('371 different reasons') })
})

const seen = listNamed(loadableList).items.filter((one) => one.confidence === 'verified')
const loaded = (over: Partial<LoadedReasons> = {}): LoadedReasons => ({
  file: 'file.csv',
  period: '01/08/2026',
  labels: [...seen.map(({ group, label }) => `${group} – ${label}`), 'Medicines to take home, somehow'],
  choices: [],
  ...over,
})

test('a wait has a label of the file where ours is the same word for word, and none otherwise', () => {
  const ours = reasonOf(loadableList, Temporal.PlainDate.from('2026-08-01'))
  const codes = new Set<string | null>(seen.map(({ code }) => code))
  for (const { code } of awaitsList) {
    const label = sameLabel(loaded().labels, code)
    expect([code, label !== null]).toEqual([code, codes.has(ours(code))])
    expect(loadedLabel(loaded(), code)).toBe(label)
  }
  expect(loadedLabel(loaded(), 'therapy-assessment')).toBe(
    'Hospital process – Awaiting therapy review of need for supported discharge',
  )
  expect(loadedLabel(loaded(), 'medicines')).toBeNull()
})

test('what the place chose comes first, and "none" is a choice', () => {
  const choices = [
    { awaits: 'medicines', label: 'Medicines to take home, somehow' },
    { awaits: 'therapy-assessment', label: null },
  ]
  expect(loadedLabel(loaded({ choices }), 'medicines')).toBe('Medicines to take home, somehow')
  expect(loadedLabel(loaded({ choices }), 'therapy-assessment')).toBeNull()
})

test('loaded reasons hold for the acute SitRep from May 2024, and for no other list', () => {
  const corrections = { ...usualPlaceSettings.corrections, acuteReasons: loaded() }
  for (const id of ['acute-sitrep-2024', 'acute-sitrep-2025']) {
    const { reasonOf: of } = countRules(editionById(id)!, undefined, corrections)
    expect([of('therapy-assessment'), of('medicines')]).toEqual([loaded().labels[0], null])
  }
  for (const id of ['acute-sitrep-2022', 'dtoc-beds', 'nights']) {
    const { reasons, validFrom } = editionById(id)!
    for (const { code } of awaitsList)
      expect(reasonHere(reasons, validFrom, corrections)(code)).toBe(reasonOf(reasons, validFrom)(code))
  }
})
