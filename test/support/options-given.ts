import type { Figure, Line, Service } from '../../src/modules/capacity/index.ts'
import { type Requires, requires } from '../../src/modules/placements/index.ts'
import type { About, ProviderRecord } from '../../src/modules/placements/rules/options/model.ts'
import { type Instant, Temporal } from '../../src/platform/time.ts'

// For pure tests of options and suggestions: a service, a need and what is known, each with what the test is about.

/** Tuesday 24 November 2026, 08:12. */
export const now: Instant = Temporal.Instant.from('2026-11-24T08:12:00Z')
export const idOf = (n: number): string => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`

export const figure = (left: number, hours = 1): Figure => ({
  figureId: idOf(9000),
  free: left,
  left,
  saidAt: now.subtract({ minutes: Math.round(hours * 60) }),
  source: 'page',
  saidBy: null,
})

let lines = 0
export const line = (more: Partial<Line> = {}): Line => ({
  lineId: idOf(5000 + ++lines),
  zone: null,
  weekdays: [],
  band: null,
  carers: null,
  words: null,
  figure: figure(3),
  ...more,
})

export const service = (more: Partial<Service> = {}): Service => ({
  serviceId: idOf(1),
  organisationId: idOf(2),
  organisation: 'Kestrel Care',
  name: 'Kestrel Care',
  kind: 'home care',
  area: null,
  zones: [],
  postcode: null,
  point: null,
  wardId: null,
  places: null,
  limits: { meets: [] },
  target: null,
  fee: null,
  contact: {},
  opens: {},
  words: null,
  counted: null,
  lines: [line()],
  ...more,
})

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
