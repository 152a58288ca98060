import type { Point } from './model.ts'

const metresInMile = 1609.344

/** Miles in a straight line, to one decimal. */
export const milesBetween = (a: Point, b: Point): number =>
  Math.round((Math.hypot(a.easting - b.easting, a.northing - b.northing) / metresInMile) * 10) / 10
