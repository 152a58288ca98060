import { expect, test } from 'vitest'
import { isRefusal } from '../../../platform/outcome.ts'
import { whyNotCarryOn, whyNotLetGo, whyNotTakeBack, whyNotWithdraw } from './parties.ts'

const parties = {
  openedFor: 'opener',
  holder: 'bed',
  provider: 'home',
  askedFor: 'asker',
  chosenFor: 'chooser',
}
const who = ['opener', 'bed', 'asker', 'chooser', 'home', 'hub', 'other'] as const
const may = (rule: typeof whyNotLetGo) =>
  who.filter(
    (organisationId) => !isRefusal(rule({ organisationId, isHub: organisationId === 'hub' }, parties)),
  )

test.each([
  ['withdraw the need', whyNotWithdraw as typeof whyNotLetGo, ['opener', 'bed', 'hub']],
  ['take a request back', whyNotTakeBack, ['opener', 'bed', 'asker', 'hub']],
  ['let go of what is chosen', whyNotLetGo, ['chooser', 'home']],
  ['arrange, start, end', whyNotCarryOn, ['opener', 'chooser', 'home', 'hub']],
])('to %s', (_, rule, allowed) => {
  expect(may(rule)).toEqual(allowed)
})

test('nobody in particular may do nothing', () => {
  expect(
    isRefusal(whyNotLetGo({ organisationId: null, isHub: false }, { ...parties, chosenFor: null })),
  ).toBe(true)
})
