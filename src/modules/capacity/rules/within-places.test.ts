import { expect, test } from 'vitest'
import { fewerThanFree, moreThanThere, mostFree } from './within-places.ts'

const home = { name: 'Alder House', kind: 'nursing home', places: 24 } as const
const runs = { name: 'Kestrel Care', kind: 'home care', places: 6 } as const

test.each([
  ['as many as there are', home, 24, 0, null],
  ['one more than there are', home, 25, 0, 'Alder House has 24 rooms in all, so 25 cannot be free'],
  [
    'with its other lines',
    home,
    5,
    20,
    'Alder House has 24 rooms in all, and 20 are free in its other lines, so 5 cannot be free',
  ],
  ['no number in all', { ...home, places: null }, 900, 0, null],
  ['runs of different parts of the day overlap', runs, 6, 20, null],
  ['more runs in one line than in all', runs, 7, 0, 'Kestrel Care has 6 runs in all, so 7 cannot be free'],
] as const)('%s', (_, service, free, elsewhere, because) => {
  expect(moreThanThere(service, free, elsewhere)?.because ?? null).toBe(because)
})

test('the remedy says the number that can be', () => {
  expect(moreThanThere(home, 25, 0)?.remedy).toBe(
    'Enter 24 or fewer. If it has more rooms by now, ask the hub to change how many there are in all',
  )
  expect(moreThanThere(home, 5, 24)?.remedy).toMatch(/^Enter 0\./)
  expect(mostFree(home, 30)).toBe(0)
})

test('a service cannot have fewer in all than are free', () => {
  expect(fewerThanFree(home, [20, 4])).toBeNull()
  expect(fewerThanFree(home, [20, 5])).toContain('fewer than the 25 rooms that are said to be free')
  expect(fewerThanFree(runs, [6, 6])).toBeNull()
  expect(fewerThanFree(runs, [7, 6])).toContain('fewer than the 7 runs')
})
