import type { Figure, Line, Service } from '../../src/modules/capacity/index.ts'
import { type Instant, Temporal } from '../../src/platform/time.ts'

// For pure tests of what is free: a service, its lines and what was said of them, each with what the test is about.

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
  skills: {},
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
