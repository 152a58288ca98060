export const paths = {
  demand: '/forecast',
  csv: '/forecast.csv',
  whatIf: '/forecast/what-if',
  run: '/forecast/runs/:runId',
  stop: '/forecast/runs/:runId/stop',
  runCsv: '/forecast/runs/:runId/days',
  scenarios: '/forecast/scenarios',
  fit: '/forecast/fit',
} as const

const withQuery = (path: string, query: Record<string, string>): string =>
  `${path}?${new URLSearchParams(query).toString()}`

export const demandAddress = (measure: string, at: string = paths.demand): string =>
  withQuery(at, { measure })
/** In an address: the place as it is now, instead of a scenario’s id. */
export const todayKey = 'today'
export const fitAddress = (of: string): string => withQuery(paths.fit, { of })
export const whatIfAddress = (scenarioId: string): string => withQuery(paths.whatIf, { scenario: scenarioId })
export const runAddress = (runId: string, at: string = paths.run): string => at.replace(':runId', runId)
