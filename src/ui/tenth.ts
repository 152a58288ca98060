/** A place on a chart, to a tenth of a pixel: more digits only make the page longer. */
export const tenth = (n: number): number => Math.round(n * 10) / 10
