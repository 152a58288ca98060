import type { PlaceFit } from '../fit/fit-place.ts'
import type { PastStay } from '../fit/past.ts'
import { type Given, scenarioOfToday } from './scenario-of-today.ts'
import { startsAWeek } from './stations.ts'

/** From what a scenario of today was made, in counts: it is kept with it. Moments as ISO text, days as dates. */
export type Made = {
  at: string
  inBeds: number
  ready: number
  withoutBed: number
  helpedAtHome: number
  /** People in wards that are not in it: mental health, hospital at home. */
  fittedFrom: string
  fittedTo: string
  /** What is fitted from the facts, and for what there are too few. */
  fitted: string[]
  usual: string[]
  starts: { what: string; aWeek: number; by: string }[]
}

export function madeFrom(given: Given, { at, from, to }: { at: string; from: string; to: string }) {
  const { present, uses, fit } = given
  const made: Made = {
    at,
    inBeds: present.length,
    ready: present.filter((stay: PastStay) => stay.ready !== null).length,
    withoutBed: present.filter((stay) => stay.withoutBed).length,
    helpedAtHome: uses.filter(({ pathway, ended }) => pathway === 'P1' && ended === null).length,
    fittedFrom: from,
    fittedTo: to,
    ...fittedIn(fit),
    starts: [
      { what: 'Help at home', ...startsAWeek(given, 'P1') },
      { what: 'Care home', ...startsAWeek(given, 'P3') },
    ],
  }
  return { made, scenario: scenarioOfToday(given) }
}

/** The things of a place that are fitted, and those for which the usual figures are used. */
export function fittedIn(fit: PlaceFit): { fitted: string[]; usual: string[] } {
  const times: [string, { by: string }][] = [
    ...Object.entries(fit.stays.acute).map(([kind, one]): [string, { by: string }] => [
      `days in an acute bed, ${kind.toLowerCase()}`,
      one,
    ]),
    ['days in a community bed', fit.stays.stepDown],
    ...Object.entries(fit.waits).map(([pathway, one]): [string, { by: string }] => [
      `days from ready to leaving, ${pathway}`,
      one,
    ]),
    ...Object.entries(fit.uses)
      .filter(([pathway]) => pathway === 'P1')
      .map(([, one]): [string, { by: string }] => ['days of help at home', one]),
    ...Object.entries(fit.shares.acute).map(([kind, one]): [string, { by: string }] => [
      `what people leave with, ${kind.toLowerCase()}`,
      one,
    ]),
  ]
  const isUsual = ({ by }: { by: string }) => by === 'the usual figures'
  return {
    fitted: times.filter(([, one]) => !isUsual(one)).map(([name]) => name),
    usual: times.filter(([, one]) => isUsual(one)).map(([name]) => name),
  }
}
