/** The place of a field in words: whatever stands in a list is called by its name, or by its number from 1. */
export function whereOf(value: unknown, path: readonly PropertyKey[]): string {
  const words: string[] = []
  let here = value
  for (const key of path) {
    if (typeof key === 'number' && words.length > 0) words.push(`${words.pop()} ${called(here, key)}`)
    else words.push(String(key))
    here = at(here, key)
  }
  return words.join(', ') || 'the file'
}

/** What stands in a value at a path; undefined where nothing does. */
export const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown => path.reduce(at, value)

function at(value: unknown, key: PropertyKey): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<PropertyKey, unknown>)[key]
    : undefined
}

// A route has no name of its own and is called by where it leads.
const nameOf = (item: unknown): unknown => at(item, 'name') ?? at(item, 'to')

function called(list: unknown, i: number): string {
  const names = Array.isArray(list) ? list.map(nameOf) : []
  const name = names[i]
  return typeof name === 'string' && name !== '' && names.indexOf(name) === names.lastIndexOf(name)
    ? name
    : String(i + 1)
}
