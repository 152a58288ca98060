import { type Requires, requires } from '../../src/modules/placements/index.ts'
import type { About, ProviderRecord } from '../../src/modules/placements/rules/options/model.ts'

// For pure tests of options and suggestions: a need and what is known of the person, beside a service.

export { figure, idOf, line, now, service } from './service-given.ts'

export const need = (more: Partial<Requires> = {}): Requires =>
  requires.parse({ wants: ['home care'], ...more })

export const about = (more: Partial<About> = {}): About => ({
  sex: 'female',
  age: 84,
  point: null,
  zone: 'zone 4',
  had: [],
  saidNo: [],
  records: new Map(),
  ...more,
})

export const record = (more: Partial<ProviderRecord> = {}): ProviderRecord => ({
  like: { yes: 0, no: 0 },
  all: { yes: 0, no: 0 },
  minutesToAnswer: null,
  started: { onTime: 0, late: 0 },
  noToday: null,
  ...more,
})
