import type { Scenario } from '../../../../simulation/index.ts'
import { type Lever, leversOf } from './levers.ts'
import { moreOf } from './more-of.ts'

/** Levers that were changed, with what they are set to; those set to what there is now are none. */
export type Change = { lever: Lever; to: number }

/** What a form says of each lever; a box left as it was is no change. */
export function readChanges(
  levers: readonly Lever[],
  typed: Readonly<Record<string, string>>,
): { changes: Change[]; errors: Record<string, string> } {
  const changes: Change[] = []
  const errors: Record<string, string> = {}
  for (const lever of levers) {
    const text = typed[lever.id]?.trim()
    if (text === undefined || text === '') continue
    const to = Number(text)
    const whole = lever.of === 'places'
    if (!/^\d{1,6}(\.\d{1,2})?$/.test(text) || (whole && !Number.isInteger(to)))
      errors[lever.id] = whole
        ? 'Enter a whole number, 0 or more'
        : 'Enter a number, 0 or more, like 12 or 2.5'
    else if (lever.of === 'days' && to < 0.01) errors[lever.id] = 'It takes at least 0.01 of a day'
    else if (to !== lever.now) changes.push({ lever, to })
  }
  return { changes, errors }
}

/** What was set of a scenario's levers, by their ids, when a question was asked of it. */
export const changesIn = (scenario: Scenario, set: Readonly<Record<string, number>>): Change[] =>
  readChanges(leversOf(scenario), Object.fromEntries(Object.entries(set).map(([id, to]) => [id, String(to)])))
    .changes

export const changed = (scenario: Scenario, changes: readonly Change[]): Scenario =>
  changes.reduce((one, { lever, to }) => moreOf(one, lever, to - lever.now), scenario)

/** "Home care: starts a week 68 to 74" */
export const changeWords = ({ lever: { name, when, now }, to }: Change): string =>
  `${name}${when ? ` (${when})` : ''} ${now} to ${to}`
