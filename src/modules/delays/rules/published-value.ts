/** Marks that published tables print where a figure is hidden or was not sent (DRD-09, ADSR-05): no figure, never 0. */
const marks = ['', '-', '–', '*', '..', ':']

/**
 * A cell of a published table: its number, or null where a mark stands for "no figure".
 * @throws RangeError for anything else: nobody guesses what was printed.
 */
export function publishedValue(cell: string): number | null {
  const text = cell.trim()
  if (marks.includes(text)) return null
  const number = Number(text.replace(/(?<=\d),(?=\d{3}(\D|$))/g, ''))
  if (!/^[-+]?[\d,]*\.?\d+$/.test(text) || Number.isNaN(number))
    throw new RangeError(`"${text.slice(0, 40)}" is neither a number nor a mark for "no figure"`)
  return number
}
