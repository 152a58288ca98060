/** What may stand in a field, for messages; where a field takes values of several kinds, one of each. */
const examples: Record<string, readonly unknown[]> = {
  name: ['Acute'],
  about: ['What we know of it'],
  days: [90, ['mon', 'tue']],
  warmUp: [30],
  firstDay: ['2026-11-30'],
  bankHolidays: [['2026-12-25', '2026-12-28']],
  kinds: [['usual', 'frail']],
  arrivals: [[{ name: 'Admissions', to: 'Acute', perDay: 18 }]],
  stations: [[{ name: 'Acute', places: 120, stay: { distribution: 'exponential', mean: 6 } }]],
  today: [[{ at: 'Acute', since: 3, count: 5 }]],
  every: [7],
  to: ['Acute', '18:00', 9],
  kind: ['frail'],
  perDay: [18],
  byWeekday: [[1, 1, 1, 1, 1, 0.7, 0.6]],
  series: [[18, 20, 17]],
  exactly: [true],
  between: [{ distribution: 'exponential', mean: 0.05 }],
  givesUp: [{ after: { distribution: 'deterministic', value: 2 }, to: 'Home' }],
  after: [{ distribution: 'deterministic', value: 2 }, 14],
  places: [20, [{ places: 20, days: ['mon', 'tue'] }]],
  starts: [5, [{ aWeek: 35, at: '08:00', days: ['mon', 'tue'] }]],
  aWeek: [35],
  at: ['08:30', 'Acute'],
  from: ['08:00', 1],
  since: [3, '2026-12-01'],
  until: [30, '2026-12-31'],
  keepsStarts: [true],
  windows: [[{ name: 'morning', hours: 40 }]],
  hours: [40, { morning: 0.75 }, [{ hours: 40, days: ['mon'] }]],
  needs: [[{ share: 1, hours: { morning: 0.75 } }]],
  share: [0.2],
  later: [[{ after: 14, hours: { morning: 0.5 } }]],
  stay: [{ distribution: 'exponential', mean: 6 }],
  stayByKind: [{ frail: { distribution: 'exponential', mean: 12 } }],
  inBed: [true],
  door: [{ most: 5 }, 'lost'],
  next: [[{ to: 'Home', share: 0.8 }]],
  nextByKind: [{ frail: [{ to: 'Home', share: 0.6 }] }],
  reason: ['a care package'],
  distribution: ['exponential'],
  values: [[1, 2, 5]],
  weights: [[0.5, 0.3, 0.2]],
  shares: [[0.7, 0.3]],
  means: [[2, 12]],
  waitsFor: ['Home'],
  scenario: ['winter.json'],
  target: [{ station: 'Acute', delayedDays: 100 }],
  levers: [[{ station: 'Home', adds: 'places', most: 20, aDay: 150 }]],
  station: ['Acute'],
}

const usual: Record<string, unknown> = { number: 2.5, int: 5, string: 'Acute', boolean: true }

/** @param kind as the schema calls it: number, int, string, boolean, array, object or record */
export function exampleOf(path: readonly PropertyKey[], kind: string): string | null {
  const [last, before] = [path.at(-1), path.at(-2)]
  const written = (field: string) => (Object.hasOwn(examples, field) ? examples[field]! : [])
  // By kind of people or by window: what stands under each name is like the example's first.
  const inside = [
    ...(typeof last === 'number' && typeof before === 'string'
      ? written(before).filter(Array.isArray).flat()
      : []),
    ...(typeof before === 'string' && ['stayByKind', 'nextByKind', 'hours'].includes(before)
      ? written(before).flatMap((one) => (kindOf(one) === 'object' ? Object.values(one as object) : []))
      : []),
  ]
  const found = [...inside, ...(typeof last === 'string' ? written(last) : [])].find((one) => fits(one, kind))
  const example = found ?? usual[kind]
  if (example === undefined) return null
  const text = spaced(example)
  return typeof last === 'string' ? `"${last}": ${text}` : text
}

const kindOf = (one: unknown) => (Array.isArray(one) ? 'array' : typeof one)

const fits = (one: unknown, kind: string) =>
  kind === 'int' ? Number.isInteger(one) : kindOf(one) === (kind === 'record' ? 'object' : kind)

/** JSON on one line, with spaces as people write it. */
function spaced(one: unknown): string {
  if (Array.isArray(one)) return `[${one.map(spaced).join(', ')}]`
  if (typeof one !== 'object' || one === null) return JSON.stringify(one)
  return `{ ${Object.entries(one)
    .map(([key, value]) => `"${key}": ${spaced(value)}`)
    .join(', ')} }`
}
