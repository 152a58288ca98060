/** A date as a document prints it: what can be read of it, and what it says where that is not the whole of it. */
export type ReadDue = {
  due: string | null
  said: string | null
  /** A quarter that can be of the financial year or of the calendar year: both, the one that is used first. */
  either?: [string, string]
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const padded = (number: number) => String(number).padStart(2, '0')
const two = (year: number) => padded((year + 1) % 100)

/**
 * Dates of planning documents: "Q3 2017/18", "April 2014", "2014-2015", "Ongoing". A span ends at its last date. A quarter
 * with one year is read as of the financial year that begins in it. Nothing is guessed of "Q3" alone.
 */
export function readPrintedDue(printed: string | null): ReadDue {
  if (printed === null) return { due: null, said: null }
  const text = printed.trim()
  if (/^on-?going$/i.test(text)) return { due: 'ongoing', said: null }
  const [, first, last] = /^(\d{4})[-/](\d{2}|\d{4})$/.exec(text) ?? []
  if (first && Number(last) % 100 === (Number(first) + 1) % 100)
    return { due: `${first}/${two(Number(first))}`, said: null }
  const quarters = [...text.matchAll(/Q([1-4])(?:\/Q?([1-4]))?\s+(\d{4})(\/\d{2})?/g)]
  const end = quarters.at(-1)
  if (end)
    return quarter(text, {
      number: Number(end[2] ?? end[1]),
      year: Number(end[3]),
      financial: Boolean(end[4]),
    })
  const [, day, name = '', year] = /^(?:(\d{1,2})(?:th|st|nd|rd)? )?([A-Za-z]{3,9}) (\d{4})$/.exec(text) ?? []
  const month = months.indexOf(name.slice(0, 3).toLowerCase()) + 1
  if (month > 0)
    return { due: [year, padded(month), ...(day ? [padded(Number(day))] : [])].join('-'), said: null }
  return { due: null, said: text }
}

function quarter(
  text: string,
  { number, year, financial }: { number: number; year: number; financial: boolean },
): ReadDue {
  const due = `${year}/${two(year)} Q${number}`
  const said = /^Q[1-4] \d{4}\/\d{2}$/.test(text) ? null : text
  return financial ? { due, said } : { due, said, either: [due, calendarQuarter(year, number)] }
}

/** The quarter of the financial year that is quarter `number` of the calendar year. */
const calendarQuarter = (year: number, number: number): string =>
  number === 1 ? `${year - 1}/${two(year - 1)} Q4` : `${year}/${two(year)} Q${number - 1}`
