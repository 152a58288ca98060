import type { Scenario } from '../../../../simulation/index.ts'

type Rules = NonNullable<Scenario['stations'][number]['starts']>
type Weekly = Rules[number] & { aWeek: number }
type Group = (readonly [place: number, rule: Weekly])[]

const rest: ReadonlySet<string> = new Set(['sat', 'sun', 'bank holiday'])

/**
 * Rules of starts by the week that a manager changes together, each with its place among all rules: those of weekends and bank
 * holidays alone, and those of the other days; apart where they hold at different times of the year.
 */
export function startsGroups(rules: Rules): Group[] {
  const weekly = rules.flatMap((rule, i) =>
    rule.aWeek === undefined ? [] : [[i, { ...rule, aWeek: rule.aWeek }] as const],
  )
  const key = ({ days, since, until }: Weekly) =>
    JSON.stringify([days?.every((day) => rest.has(day)) ?? false, since, until])
  return [...Map.groupBy(weekly, ([, rule]) => key(rule)).values()]
}

/** Starts of a usual week: those of a bank holiday are in none, unless there are no others. */
export const startsIn = (group: Group): number =>
  inWeek(group).reduce((total, [, { aWeek }]) => total + aWeek, 0)

function inWeek(group: Group): Group {
  const own = group.filter(([, { days }]) => !days || days.some((day) => day !== 'bank holiday'))
  return own.length > 0 ? own : group
}

/** So many more a week, on its days as they were: each in proportion, or all alike where there were none. */
export function moreStarts(rules: Rules, more: number, first: number | undefined): Rules {
  const groups = startsGroups(rules)
  const group = groups.find(([one]) => one![0] === first) ?? groups[0] ?? []
  const now = startsIn(group)
  const wanted = Math.max(0, now + more)
  const parts = new Map(
    group.map(([place, { aWeek }]) => [
      place,
      aWeek + (wanted - now) * (now > 0 ? aWeek / now : 1 / inWeek(group).length),
    ]),
  )
  return rules.map((rule, i) => (parts.has(i) ? { ...rule, aWeek: Math.max(0, parts.get(i)!) } : rule))
}

/** All days that a group names, none where one of its rules holds on every day. */
export const daysOf = (group: Group): readonly string[] | undefined =>
  group.every(([, { days }]) => days) ? group.flatMap(([, { days }]) => days!) : undefined
