import { by, type Expected, here } from './tables.reach.ts'

const forecasters = [
  'hub navigator',
  'hospital social worker',
  'on-call manager',
  'analyst',
  'service',
] as const
const asking = by([...forecasters], here)
const keeping = by(['hub navigator', 'analyst', 'service'], here)

/** Scenarios and what runs of them said name nobody: whoever forecasts sees them. */
export const forecastTables: Record<string, Expected> = {
  'forecast.scenario': {
    columns: { name: 'asked', content: '{}', made_from: 'file', made: null, morning: null },
    see: asking,
    add: keeping,
  },
  'forecast.run': {
    columns: { kind: 'what if', question: null, changes: '{}', seed: 1, replications: 10 },
    see: asking,
    add: asking,
  },
  // Only the program works these out.
  'forecast.fit': {
    columns: { rules: 1, content: '{}' },
    only: ['related', 'another place'],
    see: by([...forecasters], ['related']),
    add: by(['service'], here),
    change: by(['service'], ['related']),
  },
  'forecast.score': {
    columns: { content: '[]' },
    see: asking,
    add: by(['service'], here),
    change: by(['service'], here),
  },
  // Anybody who asks may stop one, which src/modules/forecast/what-if.db.test.ts tries; only the program goes on with it.
  'forecast.progress': {
    columns: { state: 'waiting', answer: null, program: null, problem: null, ended_at: null },
    see: asking,
    add: asking,
    change: by(['service'], here),
  },
  'forecast.setting': { columns: { settings: '{}', why: 'asked' }, see: asking, add: keeping },
  'forecast.prediction': { columns: { content: '{}', program: 'test' }, see: asking, add: keeping },
}
