import type { Wrong } from './check-scenario.ts'
import { said } from './most.ts'
import type { Need, Station, Window } from './scenario.ts'

/** What is wrong with a station's windows of hours and with what people need of them. */
export function checkHours({ name, inBed, windows = [], needs = [] }: Station, wrong: Wrong): void {
  const at = `stations ${name}`
  const names = windows.map((window) => window.name)
  wrong(
    at,
    windows.length > 0 &&
      inBed &&
      'serves people in their bed, so it can have places and starts but no hours',
  )
  wrong(at, windows.length > 0 && needs.length === 0 && 'has hours, and needs say nothing')
  for (const [i, one] of names.entries())
    wrong(
      `${at}, windows`,
      names.indexOf(one) !== i &&
        `two are called ${one}: give each a name of its own, or put their hours together`,
    )
  const total = needs.reduce((sum, { share }) => sum + share, 0)
  // What is left of rounding to two places is shared out.
  wrong(
    `${at}, needs`,
    needs.length > 0 &&
      Math.abs(total - 1) > 0.02 &&
      `the shares come to ${said(total)}, and must come to 1: each is a part of the people, such as 0.7 and 0.3`,
  )
  for (const [i, need] of needs.entries()) checkNeed(`${at}, needs ${i + 1}`, need, windows, wrong)
}

function checkNeed(
  at: string,
  { share, hours, later }: Need,
  windows: readonly Window[],
  wrong: Wrong,
): void {
  const known = (name: string) =>
    wrong(at, !windows.some((window) => window.name === name) && `there is no window ${name}`)
  for (const name of Object.keys(hours)) known(name)
  for (const window of windows) {
    const most = mostOf(window)
    const takes = hours[window.name] ?? 0
    // A window that is shut for good takes nobody, as a station of no places does.
    wrong(
      at,
      share > 0 &&
        most > 0 &&
        Math.round(takes * 60) > Math.round(most * 60) &&
        `takes ${said(takes)} hours of ${window.name}, which never has more than ${said(most)}, and would wait for ever: lower the need or add hours`,
    )
  }
  let before: { after: number; hours: Need['hours'] } = { after: 0, hours }
  for (const step of later ?? []) {
    wrong(at, step.after <= before.after && 'needs each later step after the one before')
    for (const [name, now] of Object.entries(step.hours)) {
      known(name)
      wrong(at, now > (before.hours[name] ?? 0) && `takes more of ${name} later: a need stays or comes down`)
    }
    before = step
  }
}

const mostOf = ({ hours }: Window): number =>
  typeof hours === 'number' ? hours : Math.max(0, ...hours.map((rule) => rule.hours))
