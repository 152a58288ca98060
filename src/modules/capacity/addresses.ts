/** Every address of the ledger; pages are mounted at the paths, and links are made by the functions. */
export const paths = {
  ledger: '/capacity',
  csv: '/capacity.csv',
  askAll: '/capacity/ask',
  differences: '/capacity/differences',
  importing: '/capacity/import',
  settings: '/capacity/settings',
  newService: '/capacity/services/new',
  service: '/capacity/services/:serviceId',
  changeService: '/capacity/services/:serviceId/change',
  endService: '/capacity/services/:serviceId/end',
  reopenService: '/capacity/services/:serviceId/reopen',
  newLine: '/capacity/services/:serviceId/lines/new',
  crisis: '/capacity/crisis',
  crisisPdf: '/capacity/crisis.pdf',
  newPromise: '/capacity/services/:serviceId/promise',
  endPromise: '/capacity/promises/:promiseId/end',
  takePromiseUp: '/capacity/promises/:promiseId/take-up',
  plan: '/capacity/plan',
  newPlan: '/capacity/plan/new',
  endPlan: '/capacity/plans/:planId/end',
  takePlanUp: '/capacity/plans/:planId/take-up',
  ask: '/capacity/services/:serviceId/ask',
  figure: '/capacity/lines/:lineId/figure',
  stillTrue: '/capacity/lines/:lineId/still-true',
  endLine: '/capacity/lines/:lineId/end',
  skills: '/capacity/lines/:lineId/skills',
  difference: '/capacity/lines/:lineId/difference',
  takeBack: '/capacity/figures/:figureId/take-back',
  /** Where a service answers without signing in. The token is in the path, which no log of ours holds. */
  link: '/still-true/:token',
} as const

/** An address with its one part filled in. */
export const withId = (path: string, id: string): string => path.replace(/:[a-zA-Z]+/, id)

export const serviceAddress = (serviceId: string): string => withId(paths.service, serviceId)
export const changeServiceAddress = (serviceId: string): string => withId(paths.changeService, serviceId)
export const endServiceAddress = (serviceId: string): string => withId(paths.endService, serviceId)
export const reopenServiceAddress = (serviceId: string): string => withId(paths.reopenService, serviceId)
export const newLineAddress = (serviceId: string): string => withId(paths.newLine, serviceId)
export const endLineAddress = (lineId: string): string => withId(paths.endLine, lineId)
export const skillsAddress = (lineId: string): string => withId(paths.skills, lineId)
export const newPromiseAddress = (serviceId: string): string => withId(paths.newPromise, serviceId)
export const endPromiseAddress = (promiseId: string): string => withId(paths.endPromise, promiseId)
export const takePromiseUpAddress = (promiseId: string): string => withId(paths.takePromiseUp, promiseId)
export const planAddress = (month: string): string => `${paths.plan}?month=${month}`
export const crisisAddress = (month: string): string => `${paths.crisis}?month=${month}`
export const crisisPdfAddress = (month: string): string => `${paths.crisisPdf}?month=${month}`
export const endPlanAddress = (planId: string): string => withId(paths.endPlan, planId)
export const takePlanUpAddress = (planId: string): string => withId(paths.takePlanUp, planId)
export const askAddress = (serviceId: string): string => withId(paths.ask, serviceId)
export const figureAddress = (lineId: string): string => withId(paths.figure, lineId)
export const stillTrueAddress = (lineId: string): string => withId(paths.stillTrue, lineId)
export const differenceAddress = (lineId: string): string => withId(paths.difference, lineId)
export const takeBackAddress = (figureId: string): string => withId(paths.takeBack, figureId)
export const linkAddress = (token: string): string => withId(paths.link, token)
