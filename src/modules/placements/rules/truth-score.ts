import { type Instant, type LocalDate, mondayOf } from '../../../platform/time.ts'
import { isLateCheck, type NotAsDescribed, truthItems } from './truth-check.ts'

/** Somebody who left a ward and arrived, and what the receiver said of it. */
export type Arrival = {
  wardId: string
  startedOn: LocalDate
  said: { wrong: readonly NotAsDescribed[]; at: Instant } | null
}

/** `arrived` of whom `answered` were answered for, and `right` were as described. Each thing wrong is counted by itself. */
export type TruthScore = {
  arrived: number
  answered: number
  right: number
  late: number
  wrong: { code: NotAsDescribed; times: number }[]
}

export function truthScore(arrivals: readonly Arrival[]): TruthScore {
  const said = arrivals.flatMap(({ startedOn, said }) => (said ? [{ startedOn, ...said }] : []))
  const times = (code: NotAsDescribed) => said.filter(({ wrong }) => wrong.includes(code)).length
  return {
    arrived: arrivals.length,
    answered: said.length,
    right: said.filter(({ wrong }) => wrong.length === 0).length,
    late: said.filter(({ startedOn, at }) => isLateCheck(startedOn, at)).length,
    wrong: truthItems
      .map(({ code }) => ({ code, times: times(code) }))
      .filter((one) => one.times > 0)
      .sort((a, b) => b.times - a.times),
  }
}

export type ScoredWeek = { monday: LocalDate; score: TruthScore }

/** So many weeks by the day of arrival, the newest first; a week in which nobody arrived is one of none, not left out. */
export function weeksOf(arrivals: readonly Arrival[], today: LocalDate, weeks: number): ScoredWeek[] {
  const thisMonday = mondayOf(today)
  const byWeek = Map.groupBy(arrivals, ({ startedOn }) => mondayOf(startedOn).toString())
  return Array.from({ length: weeks }, (_, i) => {
    const monday = thisMonday.subtract({ weeks: i })
    return { monday, score: truthScore(byWeek.get(monday.toString()) ?? []) }
  })
}

/** "3 of 4 as described; 1 not answered yet" */
export function scoreWords({ arrived, answered, right }: TruthScore): string {
  if (arrived === 0) return 'Nobody arrived'
  if (answered === 0) return `${arrived} arrived; nobody has answered yet`
  const open = arrived - answered
  return `${right} of ${answered} as described${open > 0 ? `; ${open} not answered` : ''}`
}
