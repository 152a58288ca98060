import type { Model } from './model.ts'

/**
 * Where things stand in the numbers that one replication gives. First the events; then for each period one line of
 * `columns`; then shares and levels of each station; then what the control variates are made of.
 */
export type Layout = {
  columns: number
  /** Means over the period: people in each station, of them those who have finished their stay there, people in each list. */
  occupied: number
  ready: number
  waiting: number
  /** Counts in the period, by list: began, began after a wait, days they had waited, turned away, gave up. */
  began: number
  delayed: number
  waited: number
  lost: number
  gaveUp: number
  /** Counts in the period, by stream and by station. */
  arrived: number
  finished: number
  series: number
  /** Share of time full, then the levels of occupancy not passed for 50, 85, 95 and 99% of the time, by station. */
  full: number
  levels: number
  /** Counts of the whole measured time: arrivals by stream, routes taken, and by station and kind stays begun, their days, and choices made. */
  arrivals: number
  routes: number
  stays: number
  stayDays: number
  choices: number
  /** Of those who began, how many had waited more than each of `overDays`, by list. */
  over: number
  size: number
}

/** Waits in days. */
export const overDays = [0.5, 1, 2, 7, 14, 28] as const

export const levelShares = [0.5, 0.85, 0.95, 0.99] as const

export function layoutOf(model: Model): Layout {
  const { stations: s, kinds: k } = model
  const l = model.lists.all.length
  const a = model.sources.count
  const r = model.routes.list.length
  let at = 0
  const take = (size: number) => (at += size) - size
  const line = {
    occupied: take(s),
    ready: take(s),
    waiting: take(l),
    began: take(l),
    delayed: take(l),
    waited: take(l),
    lost: take(l),
    gaveUp: take(l),
    arrived: take(a),
    finished: take(s),
  }
  const columns = at
  at = 1
  return {
    ...line,
    columns,
    series: take(columns * model.periods),
    full: take(s),
    levels: take(s * levelShares.length),
    arrivals: take(a),
    routes: take(r),
    stays: take(s * k),
    stayDays: take(s * k),
    choices: take(s * k),
    over: take(l * overDays.length),
    size: at,
  }
}
