import { type Level, supportToolDomains } from './domains.ts'

export type Indication = 'indicates' | 'for the team to weigh'

/**
 * CHC-07 (memory): one Priority, or two Severe, indicates a primary health need. Everything else is for the team to
 * weigh, by nature, intensity, complexity and unpredictability: no count of levels says that somebody is not eligible.
 */
export function indicationOf(levels: Readonly<Record<string, string>>): Indication {
  const count = (level: Level) => Object.values(levels).filter((one) => one === level).length
  return count('priority') >= 1 || count('severe') >= 2 ? 'indicates' : 'for the team to weigh'
}

/** The areas, in plain words, without a level that they have. */
export const withoutLevel = (levels: Readonly<Record<string, string>>): string[] =>
  supportToolDomains
    .filter(({ code, levels: own }) => !own.some((level) => level === levels[code]))
    .map(({ plain }) => plain)
