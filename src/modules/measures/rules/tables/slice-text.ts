import type { Names } from '../read-figures.ts'
import type { Slice } from '../series.ts'

/**
 * A part of the place as a file names it: "trust: Royal Infirmary", empty for the whole. By its name where that name is read as
 * the same part again, by its key where two parts have it or nobody has.
 */
export function sliceText(slice: Slice, names: { nameOf: (slice: Slice) => string; read: Names }): string {
  if (slice.by === 'whole') return ''
  const name = names.nameOf(slice)
  const again = names.read(slice.by, name)
  return `${slice.by}: ${'key' in again && again.key === slice.key ? name : slice.key}`
}
