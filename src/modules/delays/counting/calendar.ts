// Days as whole numbers since 1 January 1970 and months as whole numbers since January 1900: a file of four million rows
// leaves no room for a date object in each.

const firstYear = 1900
const lastYear = 2199
const starts = Int32Array.from({ length: (lastYear - firstYear + 1) * 12 + 1 }, (_, month) =>
  Math.floor(Date.UTC(firstYear + Math.floor(month / 12), month % 12, 1) / 86_400_000),
)

/** What `readDay` gives for an empty cell, for something in another form, and for a day that no calendar has. */
export const blank = -0x4000_0000
export const malformed = blank - 1
export const noSuchDay = blank - 2
/** Later than every day that can be written. */
export const never = 0x4000_0000

/** The day number of the ten bytes YYYY-MM-DD, of the years 1900 to 2199; else one of the three signs above. */
export function readDay(bytes: Uint8Array, start: number, end: number): number {
  if (start === end) return blank
  if (end - start !== 10 || bytes[start + 4] !== 45 || bytes[start + 7] !== 45) return malformed
  const y1 = bytes[start]! - zero
  const y2 = bytes[start + 1]! - zero
  const y3 = bytes[start + 2]! - zero
  const y4 = bytes[start + 3]! - zero
  const m1 = bytes[start + 5]! - zero
  const m2 = bytes[start + 6]! - zero
  const d1 = bytes[start + 8]! - zero
  const d2 = bytes[start + 9]! - zero
  // Below zero as soon as one of them is below 0 or above 9.
  const low = y1 | y2 | y3 | y4 | m1 | m2 | d1 | d2
  const high = (9 - y1) | (9 - y2) | (9 - y3) | (9 - y4) | (9 - m1) | (9 - m2) | (9 - d1) | (9 - d2)
  if ((low | high) < 0) return malformed
  const year = y1 * 1000 + y2 * 100 + y3 * 10 + y4
  const month = m1 * 10 + m2
  const day = d1 * 10 + d2
  if (year < firstYear || year > lastYear || month < 1 || month > 12) return noSuchDay
  const at = (year - firstYear) * 12 + month - 1
  const first = starts[at]!
  return day >= 1 && day <= starts[at + 1]! - first ? first + day - 1 : noSuchDay
}

const zero = 48

/** The month a day lies in. */
export function monthOf(day: number): number {
  let month = Math.floor((day - starts[0]!) / 30.436875)
  while (starts[month + 1]! <= day) month++
  while (starts[month]! > day) month--
  return month
}

export const firstDayOf = (month: number): number => starts[month]!

/** "2024-04". */
export const monthText = (month: number): string =>
  `${firstYear + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`

/** The day on which somebody becomes as old as this; born on 29 February, it is 1 March in a year without one. */
export function birthday(born: number, years: number): number {
  const month = monthOf(born)
  const later = starts[month + years * 12]
  return later === undefined ? never : later + (born - starts[month]!)
}
