import { expect, test } from 'vitest'
import { addressOfLead, entryOf, readEntries } from './list-entry.ts'

test.each([
  ['a@x.org b@x.org, c@x.org;d@x.org', ['a@x.org', 'b@x.org', 'c@x.org', 'd@x.org']],
  ['a@x.org\r\nA@x.org', ['A@x.org']],
  ['Dee Osei <dee@x.org>\n board@x.org ', ['Dee Osei <dee@x.org>', 'board@x.org']],
  ['Dee Osei <dee@x.org>, Nia <nia@x.org>', ['Dee Osei <dee@x.org>', 'Nia <nia@x.org>']],
  ['', []],
])('%j is read as %j', (typed, entries) => expect(readEntries(typed)).toEqual(entries))

test('an entry has a name or none', () => {
  expect(entryOf('Dee Osei <dee@x.org>')).toEqual({ name: 'Dee Osei', address: 'dee@x.org' })
  expect(entryOf('<dee@x.org>')).toEqual({ name: null, address: 'dee@x.org' })
  expect(entryOf('dee@x.org')).toEqual({ name: null, address: 'dee@x.org' })
})

const list = [entryOf('Dee Osei <dee@x.org>'), entryOf('board@x.org')]
test.each([
  ['Dee Osei', 'dee@x.org'],
  ['dee osei and the hub', 'dee@x.org'],
  ['Nia, nia@x.org', 'nia@x.org'],
  ['The hospital', null],
  [null, null],
])('the lead %j is written to at %j', (lead, address) => expect(addressOfLead(lead, list)).toBe(address))
