import { expect, test } from 'vitest'
import { shapeProblems } from './reading/shape-problems.ts'
import { scenarioSchema } from './scenario-schema.ts'

type Node = {
  type?: string
  const?: unknown
  enum?: unknown[]
  format?: string
  pattern?: string
  minimum?: number
  exclusiveMinimum?: number
  properties?: Record<string, Node>
  additionalProperties?: Node | boolean
  items?: Node
  anyOf?: Node[]
  oneOf?: Node[]
}
type Group = Record<string, unknown>
/** A value that the schema takes but for one key, and where the object with that key stands. */
type Odd = { path: string; value: unknown }

const unknown = 'wish'
const shapesOf = (node: Node): Node[] => (node.anyOf ?? node.oneOf)?.flatMap(shapesOf) ?? [node]
const isRecord = (node: Node): node is Node & { additionalProperties: Node } =>
  !node.properties && typeof node.additionalProperties === 'object'

/** A value with every field of a schema. */
function fullOf(node: Node): unknown {
  const [shape] = shapesOf(node)
  const { type, properties, items, enum: values } = shape!
  if (shape!.const !== undefined) return shape!.const
  if (values) return values[0]
  if (isRecord(shape!)) return { any: fullOf(shape!.additionalProperties) }
  if (properties)
    return Object.fromEntries(Object.entries(properties).map(([name, part]) => [name, fullOf(part)]))
  if (type === 'array') return [fullOf(items!)]
  if (type === 'boolean') return true
  if (type !== 'string') return Math.max(shape!.minimum ?? 0, 1)
  return shape!.format === 'date' ? '2026-11-30' : shape!.pattern ? '08:30' : 'A'
}

/** Full values, one for every object of the schema however deep, with one key more in that object. */
function oddsOf(node: Node, path: string): Odd[] {
  return shapesOf(node).flatMap((shape): Odd[] => {
    if (isRecord(shape))
      return oddsOf(shape.additionalProperties, `${path}.any`).map((odd) => ({
        ...odd,
        value: { any: odd.value },
      }))
    if (shape.items) return oddsOf(shape.items, `${path}.0`).map((odd) => ({ ...odd, value: [odd.value] }))
    if (!shape.properties) return []
    const full = fullOf(shape) as Group
    return [
      { path: `${path}.${unknown}`, value: { ...full, [unknown]: 1 } },
      ...Object.entries(shape.properties).flatMap(([name, part]) =>
        oddsOf(part, `${path}.${name}`).map((odd) => ({ ...odd, value: { ...full, [name]: odd.value } })),
      ),
    ]
  })
}

const schema = scenarioSchema.toJSONSchema() as Node
const odds = oddsOf(schema, '')

test('the walk meets every kind of object there is', () => {
  expect(scenarioSchema.safeParse(fullOf(schema)).success).toBe(true)
  const places = new Set(
    odds.map(({ path }) =>
      path
        .split('.')
        .filter((one) => one !== '0')
        .join(' '),
    ),
  )
  expect([...places]).toEqual(
    expect.arrayContaining(
      [
        'wish',
        'arrivals givesUp wish',
        'arrivals between wish',
        'stations door wish',
        'stations places wish',
        'stations starts wish',
        'stations windows hours wish',
        'stations needs later wish',
        'stations stayByKind any wish',
        'stations nextByKind any givesUp after wish',
        'today wish',
      ].map((place) => ` ${place}`),
    ),
  )
})

test('an unknown key is refused by its name and place in every object of the schema', () => {
  expect(odds.length).toBeGreaterThan(80)
  for (const { path, value } of odds) {
    const read = scenarioSchema.safeParse(value)
    expect([path, read.success]).toEqual([path, false])
    const problems = shapeProblems(scenarioSchema, value, read.error!.issues)
    expect([path, problems]).toEqual([
      path,
      [
        {
          at: expect.stringMatching(/(^|, )wish$/),
          problem: expect.stringMatching(/no field that is known here.*there are \w+/),
        },
      ],
    ])
    // The same depth, so it is that object and no other.
    const names = path.split('.').filter((one) => one !== '' && one !== '0')
    expect(problems[0]!.at.split(', ')).toHaveLength(names.length)
    expect(problems[0]!.at.split(', ').map((one) => one.split(' ')[0])).toEqual(names)
  }
})
