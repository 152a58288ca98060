import { type Distribution, momentsOf } from '../../../../simulation/index.ts'
import { everybody, type PlaceFit, pathways } from '../fit/fit-place.ts'
import { fittedTimes, groupsOf } from '../fit/fitted-times.ts'
import type { PastStay } from '../fit/past.ts'
import { type Assessors, assessorsOf } from './assessors.ts'
import type { Given } from './given.ts'
import { scenarioOfToday } from './scenario-of-today.ts'
import { type Starts, startsAWeek } from './starts.ts'

/** From what a scenario of today was made, in counts: it is kept with it. Moments as ISO text, days as dates. */
export type Made = {
  at: string
  inBeds: number
  ready: number
  /** Of the ready, who still has to be assessed; not there where it was kept before 0.6.0. */
  toAssess?: number
  withoutBed: number
  helpedAtHome: number
  fittedFrom: string
  fittedTo: string
  /** What is fitted from the facts, and for what there are too few. */
  fitted: string[]
  usual: string[]
  /** How many can start; kept before 0.6.0 it says nothing of days. */
  starts: ({ what: string; pathway?: 'P1' | 'P2' | 'P3' } & Pick<Starts, 'aWeek' | 'by'> & Partial<Starts>)[]
  /** Who is at work on assessments; not there where it was kept before 0.6.0. */
  assessors?: Assessors
  /** People in acute beds: as many as come and stay would make, and as many as there are. */
  load: { expected: number; there: number }
}

export function madeFrom(given: Given, { at, from, to }: { at: string; from: string; to: string }) {
  const { present, uses, fit } = given
  const made: Made = {
    at,
    inBeds: present.length,
    ready: present.filter((stay: PastStay) => stay.ready !== null).length,
    toAssess: present.filter((stay) => stay.ready !== null && stay.toAssess).length,
    withoutBed: present.filter((stay) => stay.withoutBed).length,
    helpedAtHome: uses.filter(({ pathway, ended }) => pathway === 'P1' && ended === null).length,
    fittedFrom: from,
    fittedTo: to,
    ...fittedIn(fit),
    load: loadOf(given),
    starts: [
      { what: 'Help at home', pathway: 'P1', ...startsAWeek(given, 'P1') },
      ...(given.stepDownBeds > 0
        ? []
        : [{ what: 'Community beds', pathway: 'P2' as const, ...startsAWeek(given, 'P2') }]),
      { what: 'Care home', pathway: 'P3', ...startsAWeek(given, 'P3') },
    ],
    assessors: assessorsOf(given),
  }
  return { made, scenario: scenarioOfToday(given) }
}

/** The things of a place that are fitted, and those for which the usual figures are used. */
function fittedIn(fit: PlaceFit): { fitted: string[]; usual: string[] } {
  const things = [
    ...fittedTimes(fit).map(({ name, time: { by } }) => ({ name, by })),
    ...groupsOf(fit).map((kind) => ({
      name: `what people leave with, ${kind.toLowerCase()}`,
      by: fit.shares.acute[kind]!.by,
    })),
  ]
  const named = (list: typeof things) => list.map(({ name }) => lowered(name))
  return {
    fitted: named(things.filter(({ by }) => by !== 'the usual figures')),
    usual: named(things.filter(({ by }) => by === 'the usual figures')),
  }
}

const lowered = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)

/** How many people the fitted arrivals and times would keep in the acute beds, beside how many there are. */
function loadOf({ fit, present, hospitals }: Given): Made['load'] {
  const mean = (of: Distribution) => momentsOf(of).mean
  const { shares } = fit.shares.acute[everybody]!
  const waits = pathways.reduce((sum, one) => sum + shares[one] * mean(fit.waits[one].used), 0)
  const stay = mean(fit.stays.acute[everybody]!.used)
  const sites = new Set(hospitals.map(({ site }) => site))
  return {
    expected: Math.round(fit.arrivals.acute.aDay * (stay + waits)),
    there: present.filter(({ beds, site }) => beds === 'acute' && sites.has(site)).length,
  }
}
