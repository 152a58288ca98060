import { expect, test } from 'vitest'
import { date } from '../../../../../test/support/returns.ts'
import { usualCutOff } from '../cut-off.ts'
import { type Series } from '../model.ts'
import { owed } from './register.ts'

test('only what an edition covers is owed, and only by those with such beds', () => {
  const all = owed(
    [
      { organisationId: 'trust', kind: 'hospital trust', wardKinds: ['acute'] },
      { organisationId: 'mental', kind: 'mental health trust', wardKinds: ['mental health'] },
      { organisationId: 'home', kind: 'community provider', wardKinds: ['virtual'] },
      { organisationId: 'home', kind: 'care home', wardKinds: ['interim'] },
    ],
    date('2020-04-09'),
    usualCutOff,
  )
  const of = (series: Series) => all.filter((one) => one.series === series)
  expect(
    of('dtoc').map(({ period, organisationId }) => `${organisationId} ${period.from.toString()}`),
  ).toEqual(['trust 2020-02-01', 'trust 2020-01-01', 'mental 2020-02-01', 'mental 2020-01-01'])
  expect(of('acute-sitrep')).toHaveLength(1)
  expect(of('drd')).toEqual([])
  expect(all.some(({ organisationId }) => organisationId === 'home')).toBe(false)
})
