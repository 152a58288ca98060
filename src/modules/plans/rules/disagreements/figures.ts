import { type Found, listed, number } from './found.ts'

/** One number that a document promises of something. */
export type SaidTarget = {
  about: string
  per: 'week' | 'month' | 'year'
  value: number
  of: string
  where: string
}

/** Things for which a document promises two numbers for the same length of time. */
export const twoTargets = (targets: readonly SaidTarget[]): Found[] =>
  [...Map.groupBy(targets, ({ about, per }) => `${about} a ${per}`)].flatMap(([what, all]) =>
    new Set(all.map(({ value }) => value)).size < 2
      ? []
      : [
          {
            what: `Two numbers for ${what}: ${listed(all.map(({ value, of }) => `${number(value)} (${of})`))}`,
            where: listed([...new Set(all.map(({ where }) => where))]),
          },
        ],
  )

/** Figures that are no numbers: "2, 2000". */
export const unreadable = (figures: readonly { what: string; printed: string; where: string }[]): Found[] =>
  figures.flatMap(({ what, printed, where }) =>
    /^\d{1,3}(,\d{3})*(\.\d+)?$|^\d+(\.\d+)?$/.test(printed)
      ? []
      : [{ what: `${what}: “${printed}” is not a number`, where }],
  )

/** Growth that is printed in per cent beside the two numbers it is the growth of, and is not what they make. */
export const growth = (
  rows: readonly { what: string; from: number; to: number; percent: number }[],
  where: string,
): Found[] =>
  rows.flatMap(({ what, from, to, percent }) => {
    const real = ((to - from) / from) * 100
    // Printed in whole per cent, of numbers that are rounded to hundreds.
    return Math.abs(real - percent) <= 1
      ? []
      : [
          {
            what: `${what}: ${number(from)} to ${number(to)} is ${number(real)}%, and the document says ${percent}%`,
            where,
          },
        ]
  })
