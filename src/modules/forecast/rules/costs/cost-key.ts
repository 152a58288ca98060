import type { Lever } from '../what-if/levers.ts'

/** What a lever is called in what it costs: by name, so that it holds from one version of a scenario to the next. */
export const costKey = ({
  station,
  of,
  window,
  rule,
}: Pick<Lever, 'station' | 'of' | 'window' | 'rule'>): string =>
  [station, of, window, rule].filter((part) => part !== undefined).join('; ')
