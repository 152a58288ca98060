export const paths = {
  demand: '/forecast',
  csv: '/forecast.csv',
  whatIf: '/forecast/what-if',
  run: '/forecast/runs/:runId',
  stop: '/forecast/runs/:runId/stop',
  runCsv: '/forecast/runs/:runId/days',
  runOds: '/forecast/runs/:runId/ods',
  runPdf: '/forecast/runs/:runId/pdf',
  runScenario: '/forecast/runs/:runId/scenario',
  runPlan: '/forecast/runs/:runId/plan',
  scenarios: '/forecast/scenarios',
  costs: '/forecast/costs',
  shares: '/forecast/shares',
  assessors: '/forecast/assessors',
  balance: '/forecast/balance',
  balanceCsv: '/forecast/balance.csv',
  keepPrediction: '/forecast/balance/keep',
  ahead: '/forecast/ahead',
  aheadCsv: '/forecast/ahead.csv',
  howMuch: '/forecast/how-much',
  fit: '/forecast/fit',
} as const

const withQuery = (path: string, query: Record<string, string>): string =>
  `${path}?${new URLSearchParams(query).toString()}`

export const demandAddress = (measure: string, at: string = paths.demand): string =>
  withQuery(at, { measure })
/** @param set what boxes say as it is opened, by the ids of levers */
export const whatIfAddress = (scenarioId: string, set: Record<string, string> = {}): string =>
  withQuery(paths.whatIf, { scenario: scenarioId, ...set })
export const howMuchAddress = (scenarioId: string): string =>
  withQuery(paths.howMuch, { scenario: scenarioId })
export const costsAddress = (scenarioId: string): string => withQuery(paths.costs, { scenario: scenarioId })
/** In an address: the place as it is now, instead of a scenario’s id. */
export const todayKey = 'today'
export const fitAddress = (of: string): string => withQuery(paths.fit, { of })
export const runAddress = (runId: string, at: string = paths.run): string => at.replace(':runId', runId)
export const balanceAddress = (month: string): string => withQuery(paths.balance, { month })
