import { expect, test } from 'vitest'
import { codesOn } from './code-list.ts'
import { editionById } from './editions.ts'
import { labelsFrom } from './labels-from.ts'

const row = (metric: string, group = 'Delay reason LOS 7+') => ({ Metric: metric, 'Metric Group': group })

test('each reason once, with its group, costs and other metrics left out', () => {
  expect(
    labelsFrom([
      row('Capacity – Equipment not yet available'),
      row('Capacity –  Equipment not yet available', 'Delay reason LOS 14+'),
      row('Home-based care'),
      row('Capacity – Equipment not yet available', 'Delay reason LOS 7+ cost'),
      row('Number of people', 'Core'),
    ]),
  ).toEqual([
    { group: 'Capacity', label: 'Equipment not yet available' },
    { group: null, label: 'Home-based care' },
  ])
})

test('labels that were seen in full are read as they stand in our list', () => {
  const edition = editionById('acute-sitrep-2025')!
  const seen = codesOn(edition.reasons!, edition.validFrom).filter((one) => one.confidence === 'verified')
  const read = labelsFrom(seen.map(({ group, label }) => row(`${group} - ${label}`)))
  expect(read).toEqual(seen.map(({ group, label }) => ({ group, label })))
})

test('another file is refused with what to choose instead', () => {
  expect(labelsFrom([])).toMatchObject({ refused: 'invalid' })
  expect(labelsFrom([{ Metric: 'x' }])).toMatchObject({ because: expect.stringContaining('Metric Group') })
  expect(labelsFrom([row('x', 'Core')])).toMatchObject({ because: expect.stringContaining('Delay reason') })
})
