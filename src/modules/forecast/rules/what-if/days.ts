import { type Band, bandsBeside, type Figure, type Model } from '../../../../simulation/index.ts'

/** One scenario's model, with what each of its replications came to. */
export type Ran = { model: Model; results: readonly Float64Array[] }

/** A day as it is, with the changes, and the difference between the two; without changes there is only the first. */
export type DayLine = { day: number; asIs: Band; with: Band | null; difference: Figure | null }

/**
 * Something day by day, of some columns of the periods' lines added up in each replication.
 * @param columns as `layoutOf` says
 */
export function dayLines(asIs: Ran, changed: Ran | null, columns: readonly number[]): DayLine[] {
  const { first, second, difference } = bandsBeside(asIs, changed, columns)
  const { warmUp, every } = asIs.model
  return first.map((one, p) => ({
    day: warmUp + p * every,
    asIs: one,
    with: second && second[p]!,
    difference: difference && difference[p]!,
  }))
}

/** Each of its figures as another: of a count of several days, what it is a day. */
export const eachFigure = (lines: readonly DayLine[], of: (value: number) => number): DayLine[] => {
  const figure = ({ mean, halfWidth }: Figure): Figure => ({
    mean: of(mean),
    halfWidth: halfWidth === null ? null : of(halfWidth),
  })
  const band = ({ low, high, ...rest }: Band): Band => ({ ...figure(rest), low: of(low), high: of(high) })
  return lines.map((line) => ({
    day: line.day,
    asIs: band(line.asIs),
    with: line.with && band(line.with),
    difference: line.difference && figure(line.difference),
  }))
}
