/**
 * One month of one pathway. Rates are people a day over all days of the month. `demand` is how many become ready,
 * `waiting` how many are ready and wait on its first morning, `allowed` the delayed days that the trajectory leaves; null
 * where there is no trajectory.
 */
export type BalanceAsked = { days: number; demand: number; waiting: number; allowed: number | null }

/**
 * `keep`: discharges a day that leave as many waiting as there are. `meet`: those that bring the delayed days of the month
 * to what is allowed; null without a trajectory. `delayedDays` and `after` (who then waits at the
 * end) are of `meet`, or of `keep` where there is no trajectory.
 */
export type Balance = { keep: number; meet: number | null; delayedDays: number; after: number }

/**
 * What keeps a pathway in balance, and what meets its trajectory (mission row W9). The count waiting moves by demand less
 * discharges each day and is counted at the day's end, as delayed days are; it never falls below nobody. Even rates: chance
 * makes both dearer, and a simulation (`homeward forecast run`) says by how much.
 */
export function balanceOf({ days, demand, waiting, allowed }: BalanceAsked): Balance {
  const meet = allowed === null ? null : rateFor(allowed)
  const rate = meet ?? demand
  return { keep: demand, meet, delayedDays: delayedAt(rate), after: waitingAfter(rate) }

  function waitingAfter(discharges: number): number {
    return Math.max(waiting + (demand - discharges) * days, 0)
  }

  function delayedAt(discharges: number): number {
    let sum = 0
    for (let day = 1; day <= days; day++) sum += Math.max(waiting + (demand - discharges) * day, 0)
    return sum
  }

  // More discharges never mean more delayed days; at demand + waiting nobody waits after the first day.
  function rateFor(target: number): number {
    let low = 0
    let high = demand + waiting
    if (delayedAt(low) <= target) return low
    for (let i = 0; i < 60; i++) {
      const middle = (low + high) / 2
      if (delayedAt(middle) > target) low = middle
      else high = middle
    }
    return high
  }
}

/** Month after month: who waits at the end of one waits at the beginning of the next. */
export function balances(months: readonly Omit<BalanceAsked, 'waiting'>[], waiting: number): Balance[] {
  let now = waiting
  return months.map((month) => {
    const balance = balanceOf({ ...month, waiting: now })
    now = balance.after
    return balance
  })
}
