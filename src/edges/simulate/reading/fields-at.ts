import type { z } from 'zod'
import { valueAt } from './where.ts'

type Node = {
  properties?: Record<string, Node>
  additionalProperties?: Node | boolean
  items?: Node
  anyOf?: Node[]
  oneOf?: Node[]
  const?: unknown
  type?: string
}

/** The fields that a schema has for what stands in a value at a path, in its order. */
export function fieldsAt(schema: z.ZodType, value: unknown, path: readonly PropertyKey[]): string[] {
  let nodes = shapesOf(schema.toJSONSchema() as Node, value)
  path.forEach((key, i) => {
    const here = valueAt(value, path.slice(0, i + 1))
    nodes = nodes.flatMap((node) => further(node, key)).flatMap((node) => shapesOf(node, here))
  })
  return [...new Set(nodes.flatMap(({ properties }) => Object.keys(properties ?? {})))]
}

function further({ items, properties, additionalProperties }: Node, key: PropertyKey): Node[] {
  if (typeof key === 'number') return items ? [items] : []
  const own = properties?.[String(key)]
  if (own) return [own]
  return typeof additionalProperties === 'object' ? [additionalProperties] : []
}

// Of several shapes those that a value may be meant for: by the name of its distribution.
function shapesOf(node: Node, value: unknown): Node[] {
  const shapes = node.anyOf ?? node.oneOf
  if (!shapes) return [node]
  return shapes
    .flatMap((one) => shapesOf(one, value))
    .filter((one) => {
      const meant = one.properties?.distribution?.const
      return meant === undefined || meant === valueAt(value, ['distribution'])
    })
}
