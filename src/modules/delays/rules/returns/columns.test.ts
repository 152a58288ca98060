import { expect, test } from 'vitest'
import { series as allSeries } from '../model.ts'
import { columnOrders, columnsOf } from './columns.ts'

test('every series has an order of columns with its source and how sure we are', () => {
  expect(columnOrders.map((one) => one.series).toSorted()).toEqual([...allSeries].toSorted())
  expect(columnsOf('acute-sitrep').columns).toEqual([
    'Period',
    'Level',
    'Region',
    'ICB',
    'Org Code',
    'Org Name',
    'Metric',
    'Metric Type',
    'Metric Group',
    'Value',
  ])
  for (const { source, columns, ours } of columnOrders) {
    expect(source.length).toBeGreaterThan(10)
    for (const name of ours) expect(columns).not.toContain(name)
  }
})
