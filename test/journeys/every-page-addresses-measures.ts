// What the pages of measures need beside their address, for every-page-addresses.ts.

type Ids = Record<string, string>

const measure = (key: string, query = '') => ({
  ids: (): Ids => ({ measure: key }),
  ...(query && { query: () => query }),
})
const week = '?from=2026-11-16&to=2026-11-22'

export const specialOfMeasures: Record<string, { ids?: (ids: Ids) => Ids; query?: (ids: Ids) => string }> = {
  '/measures/:measure': measure('delayed-days'),
  '/measures/:measure/people': measure('ready-share', week),
  '/measures/:measure/definition': measure('fund-2025-care-homes'),
  '/measures/:measure/definition/change': measure('readmissions-28'),
  '/measures/:measure/limits': measure('delayed-days'),
  '/measures/:measure/done': measure('delayed-days'),
  '/measures/:measure/trajectory': measure('delayed-days'),
  '/measures/:measure/trajectory/change': measure('delayed-days'),
}

const file = { because: 'a file', answers: 200, as: 'Kai' }
export const filesOfMeasures: Record<string, { because: string; answers: number; as?: string }> = {
  '/measures.csv': file,
  '/measures.ods': file,
  '/measures/tables.ods': file,
  '/measures/tables/:measureTable/csv': file,
  '/measures/:measure/chart.csv': file,
  '/measures/:measure/points': {
    because: 'a file; without a period it says what is wanting',
    answers: 422,
    as: 'Kai',
  },
}

/** The same pages as somebody else, or where there is nothing to show. */
export const elsewhereOfMeasures: [as: string | null, path: string, status?: number][] = [
  ['Judith', '/measures'],
  ['Kai', '/measures?step=month&show=no+figure'],
  ['Kai', '/measures?q=zebra'],
  ['Judith', '/measures/people-in-hospital'],
  ['Kai', `/measures/at-home-91-days/people${week}`],
  ['Tomasz', `/measures/people-in-hospital/people${week}`],
  // The measure of every-page-measures.ts has everything on its chart.
  ['Kai', '/measures/:measure'],
  ['Judith', '/measures/:measure'],
  ['Kai', '/measures/:measure?back=2&ranges=screened'],
  ['Kai', '/measures/:measure?known=2026-11-01'],
  ['Kai', '/measures/:measure/trajectory'],
  ['Kai', '/measures/:measure/trajectory/change?phase=only'],
  ['Judith', '/trajectories'],
  ['Kai', '/measures/nothing', 404],
  ['Judith', '/measures/load', 403],
]
