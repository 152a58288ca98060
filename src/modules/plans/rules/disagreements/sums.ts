/** A figure that a document states, with the figures that the document itself says make it up. */
export type Claim = {
  /** "homes in North" */
  what: string
  says: number
  /** Each part is counted `times` times: a month's figure twelve times in a year. */
  parts: { name: string; value: number; times?: number | undefined }[]
  /** Each printed figure may be out by this much, because it was rounded: 0.05 where one decimal is printed. */
  rounding?: number | undefined
}

/** One plain sentence for each figure that is not what its parts add up to. */
export const disagreements = (claims: readonly Claim[]): string[] => claims.flatMap(check)

function check({ what, says, parts, rounding = 0 }: Claim): string[] {
  const sum = parts.reduce((total, part) => total + part.value * (part.times ?? 1), 0)
  const room = rounding * (1 + parts.reduce((total, part) => total + (part.times ?? 1), 0))
  if (Math.abs(sum - says) <= room + 1e-9) return []
  const list = parts
    .map(({ name, value, times }) => `${words(value)} ${name}${times ? ` × ${times}` : ''}`)
    .join(' + ')
  return [`${what}: the document says ${words(says)}, but ${list} = ${words(sum)}`]
}

const words = (value: number) => value.toLocaleString('en-GB', { maximumFractionDigits: 1 })
