/**
 * What is flagged to the privacy officer (rule IG-07: automatic flags for odd access). The rule gives no figures; these
 * are ours, and a place changes them in its settings under "odd access".
 */
export const oddAccessUsual = {
  /** Different records opened by one user within one clock hour. A board round of a large ward stays below it. */
  peopleInAnHour: 50,
  /** Openings with a reason by one user in seven days. */
  reasonsInAWeek: 3,
  days: 14,
} as const
export type OddAccessLimits = { peopleInAnHour: number; reasonsInAWeek: number; days: number }

/** Roles that work by day; hospital wards, on-call managers and providers work at all hours. */
export const dayRoles = ['hospital social worker', 'hub navigator', 'analyst'] as const
export const night = { from: 22, to: 6 } as const

export function oddAccessLimits(settings: Record<string, unknown>): OddAccessLimits {
  const set = (settings['odd access'] ?? {}) as Partial<Record<keyof OddAccessLimits, unknown>>
  const number = (name: keyof OddAccessLimits) => {
    const value = Number(set[name])
    return Number.isInteger(value) && value > 0 ? value : oddAccessUsual[name]
  }
  return {
    peopleInAnHour: number('peopleInAnHour'),
    reasonsInAWeek: number('reasonsInAWeek'),
    days: Math.min(number('days'), 92),
  }
}

export const oddKinds = ['many', 'night', 'ended', 'reasons'] as const
export type OddKind = (typeof oddKinds)[number]

/** What a flag says, for people. */
export function oddWords(kind: OddKind, count: number): string {
  const records = count === 1 ? '1 record' : `${count} records`
  switch (kind) {
    case 'many':
      return `Opened ${records} within an hour`
    case 'night':
      return `Opened ${records} at night, in a role that works by day`
    case 'ended':
      return `Opened ${records} that their organisation has no part in now`
    case 'reasons':
      return `Opened records with a reason ${count} times in seven days`
  }
}
