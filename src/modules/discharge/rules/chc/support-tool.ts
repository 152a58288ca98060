import { type Level, supportToolDomains } from './domains.ts'
import { type ChcSettings, usualChc } from './settings.ts'

export type Indication = 'indicates' | 'for the team to weigh'

/**
 * CHC-07: enough areas at Priority, or at Severe, indicate a primary health need; how many is a setting of the place.
 * Everything else is for the team to weigh, by nature, intensity, complexity and unpredictability: no count of levels
 * says that somebody is not eligible.
 */
export function indicationOf(
  levels: Readonly<Record<string, string>>,
  { priority, severe }: ChcSettings['indication'] = usualChc.indication,
): Indication {
  const count = (level: Level) => Object.values(levels).filter((one) => one === level).length
  return count('priority') >= priority || count('severe') >= severe ? 'indicates' : 'for the team to weigh'
}

/** The areas, in plain words, without a level that they have. */
export const withoutLevel = (levels: Readonly<Record<string, string>>): string[] =>
  supportToolDomains
    .filter(({ code, levels: own }) => !own.some((level) => level === levels[code]))
    .map(({ plain }) => plain)
