import { expect, test } from 'vitest'
import { newId } from '../../../../platform/ids.ts'
import { listAddress, readAddress } from './address.ts'

const wardId = newId()
const at = (query: string, role = 'hub navigator', ward: string | null = null) =>
  readAddress(new URLSearchParams(query), { role, wardId: ward })

test.each([
  ['hub navigator', null, { view: 'hub', ready: '1' }],
  ['on-call manager', null, { view: 'hub', ready: '1' }],
  ['analyst', null, { view: 'hub' }],
  ['ward coordinator', wardId, { view: 'ward', ward: wardId }],
  ['hospital social worker', null, { view: 'mine' }],
  ['provider', null, { view: 'mine' }],
] as const)('%s starts from their own list', (role, ward, asked) => expect(at('', role, ward)).toEqual(asked))

test('an address says the same to everyone, whatever their own list is', () => {
  const asked = at(`view=hub&late=1&site=${wardId}&sort=-name`, 'ward coordinator', wardId)
  expect(asked).toEqual({ view: 'hub', late: '1', site: wardId, sort: '-name' })
  expect(at(listAddress(asked).split('?')[1]!, 'provider')).toEqual(asked)
})

test.each([
  'site=1%27%3B--',
  'late=yes',
  'sort=__proto__',
  'pathway=toString',
  'awaits=%3Cscript%3E',
  'show=all',
  'ready=2',
  'names=on',
  'nonsense=1',
])('%s is as if it were not there', (query) => expect(at(`view=hub&${query}`)).toEqual({ view: 'hub' }))

test('a word is changed, taken away, and written in one order', () => {
  const asked = at('view=mine&sort=late&late=1')
  expect(listAddress(asked)).toBe('/list?view=mine&late=1&sort=late')
  expect(listAddress(asked, { late: undefined, changed: '1' })).toBe('/list?view=mine&changed=1&sort=late')
  expect(listAddress(asked, {}, '/list.csv')).toBe('/list.csv?view=mine&late=1&sort=late')
})
