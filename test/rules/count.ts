import * as measures from '../../src/modules/delays/rules/dtoc-measures.ts'
import { tally } from '../../src/modules/delays/rules/figures.ts'
import { longStayOf } from '../../src/modules/delays/rules/long-stay.ts'
import { countRows } from '../../src/modules/delays/rules/mhs26.ts'
import { windowOf } from '../../src/modules/delays/rules/month.ts'
import { publishedValue } from '../../src/modules/delays/rules/published-value.ts'
import * as ready from '../../src/modules/delays/rules/ready-date.ts'
import { adult, careTypeOf, wardOutOfScope } from '../../src/modules/delays/rules/scope.ts'
import { lengthOfStay, type WardKind } from '../../src/modules/stays/index.ts'
import { dateOf, Temporal } from '../../src/platform/time.ts'
import type { Area } from './areas.ts'
import { counted, criteria, date, hour, monthOf, said, stay, yes } from './told-stay.ts'

// What the examples call a setting.
const kindOf = (setting: string): WardKind =>
  /mental/.test(setting)
    ? 'mental health'
    : /virtual/.test(setting)
      ? 'virtual'
      : /community|rehab|independent/.test(setting)
        ? 'community'
        : /intermediate/.test(setting)
          ? 'intermediate'
          : 'acute'

type InScope = { setting: string; age: number; threePartTestMet?: boolean }
const inScope = ({ setting, age }: InScope) => ({
  inScope:
    age >= adult &&
    wardOutOfScope({ wardKind: kindOf(setting), specialty: setting.replaceAll('_', ' ') }, 'dtoc') === null,
})

type Parts = {
  clinicalDecisionReady?: boolean
  medicallyOptimised?: boolean
  mdtDecisionReady: boolean
  safeToTransfer: boolean
  stillInBed: boolean
}
function isDelayed(input: Parts) {
  const on = date('2019-01-10')
  const says = {
    clinical: input.clinicalDecisionReady ?? input.medicallyOptimised,
    team: input.mdtDecisionReady,
    safe: input.safeToTransfer,
  }
  const course = stay({
    cameOn: on.subtract({ days: 5 }),
    leftAt: input.stillInBed ? null : hour(on, 2),
    events: Object.entries(says).map(([part, answer]) => said(part, answer ? 'yes' : 'no', hour(on, 1))),
  })
  return counted([course], on, on).length === 1
}

type Rows = { periodStart: string; periodEnd: string; delays: { start: string; end: string | null }[] }
type Delay = { drd: string | null; discharge: string; dischargedSameDayAsReady?: boolean }
type Episode = {
  finished: boolean
  notMeetingCtrFrom: string[]
  backToCtrFrom?: string[]
  discharge?: string | null
}
type Totals = { NHS: number; socialCare: number; both: number }
type Beds = { month: string; delayedDays: number }

const partiesOf = (days: Totals) => ({ NHS: days.NHS, 'social care': days.socialCare, both: days.both })
const bedsOf = ({ month, delayedDays }: Beds) => ({
  daysInMonth: windowOf(monthOf(month)).days,
  dtocBeds: measures.delayedBeds(delayedDays, windowOf(monthOf(month)).days),
})
const totalsAddUp = (input: Totals & { printedTotal: number }) =>
  measures.addsUp(Object.values(partiesOf(input)), input.printedTotal)

const delay = ({ drd, discharge, dischargedSameDayAsReady }: Delay) => {
  const readyOn = drd ? date(drd) : dischargedSameDayAsReady ? ('the day of leaving' as const) : null
  const found = ready.delayOf({ readyOn, leftOn: date(discharge) })
  return found?.valid
    ? { valid: true, delayDays: found.days, band: ready.bandOf(found.days) }
    : { valid: false, delayDays: null, band: null }
}

const readyDate = ({ finished, notMeetingCtrFrom, backToCtrFrom = [], discharge }: Episode) => {
  const events = [
    ...notMeetingCtrFrom.map((on) => ({ on, met: false })),
    ...backToCtrFrom.map((on) => ({ on, met: true })),
  ].sort((a, b) => (a.on < b.on ? -1 : 1))
  const all = [...events.map(({ on }) => on), ...(discharge ? [discharge] : [])].sort()
  const course = stay({
    cameOn: date(all[0] ?? '2025-01-01').subtract({ days: 3 }),
    leftAt: finished ? hour(date(discharge ?? all.at(-1)!), 9) : null,
    events: events.map(({ on, met }, n) => criteria(met, hour(date(on), n % 8))),
  })
  const found = ready.readyDate(course)
  const days = found && discharge ? ready.delayOf({ readyOn: found.date, leftOn: date(discharge) }) : null
  return { drd: found?.date.toString() ?? null, delayDays: days?.valid ? days.days : null }
}

function deteriorates(input: {
  delayStart: string
  noLongerFitDecision: string
  readyAgain?: string | null
  discharge?: string | null
  periodStart: string
  periodEnd: string
}) {
  const { delayStart, noLongerFitDecision, readyAgain, discharge } = input
  const course = stay({
    cameOn: date(delayStart).subtract({ days: 30 }),
    kind: 'mental health',
    leftAt: discharge ? hour(date(discharge), 8) : null,
    events: [
      ...yes(hour(date(delayStart), 1)),
      said('clinical', 'no', hour(date(noLongerFitDecision), 2)),
      ...(readyAgain ? [said('clinical', 'yes', hour(date(readyAgain), 3))] : []),
    ],
  })
  return {
    periods: course.ready.map(({ from, to }) => [dateOf(from).toString(), to && dateOf(to).toString()]),
    total: counted([course], date(input.periodStart), date(input.periodEnd), 'mhs26-v5').length,
  }
}

function peopleOfMonth(input: {
  month: string
  patients: { countedDays: number; dischargedInMonth: boolean }[]
}) {
  const { first, last } = windowOf(monthOf(input.month))
  const courses = input.patients.map(({ countedDays, dischargedInMonth }, n) => {
    const from = dischargedInMonth ? first : last.subtract({ days: countedDays - 1 })
    return stay({
      id: `stay-${n}`,
      cameOn: from.subtract({ days: 2 }),
      leftAt: dischargedInMonth ? hour(first.add({ days: countedDays }), 2) : null,
      events: yes(hour(from, 1)),
    })
  })
  return { totalDelayedDays: tally(counted(courses, first, last)).days }
}

function delayedOn({ delayDates }: { delayDates: string[] }) {
  const dates = delayDates.map(date).sort((a, b) => Temporal.PlainDate.compare(a, b))
  const events = dates.flatMap((on) => [
    ...yes(hour(on, 1)),
    said('clinical', 'no', hour(on.add({ days: 1 }), 0)),
  ])
  const course = stay({ cameOn: dates[0]!.subtract({ days: 1 }), events })
  return { delayedDays: counted([course], dates[0]!, dates.at(-1)!).length }
}

const lengthOf = (days: number) => {
  const now = hour(date('2025-06-30'), 0)
  return lengthOfStay({ admittedAt: hour(date('2025-06-30').subtract({ days }), 0), leftAt: null }, now)
}

export const rules: Area = {
  'DTOC-01': (input: Parts) => ({ isDtoc: isDelayed(input) }),
  'DTOC-02': (input: Parts) => {
    const isDtoc = isDelayed(input)
    const state = isDtoc ? 'dtoc' : input.medicallyOptimised ? 'medically_optimised_not_dtoc' : 'not_ready'
    return { isDtoc, state }
  },
  'DTOC-03/04': inScope,
  'DTOC-05': inScope,
  'DTOC-06': ({ setting }: { setting: string }) => ({ careType: careTypeOf(kindOf(setting)) }),
  'DTOC-20 window': ({ month }: { month: string }) => {
    const { first, last, days } = windowOf(monthOf(month))
    return {
      firstInstant: `${first.toString()}T00:01`,
      lastInstant: `${last.toString()}T24:00`,
      daysInMonth: days,
    }
  },
  'DTOC-21 weekends': delayedOn,
  'DTOC-22 discharged patients count': peopleOfMonth,
  'DTOC-24 DTOC beds': bedsOf,
  'DTOC plan trajectory': ({ from_, to }: { from_: Beds; to: Beds }) => {
    const months = [from_, to].map(({ month, delayedDays }) => ({ month: monthOf(month), delayedDays }))
    const { days, percent, beds } = measures.reduction(months[0]!, months[1]!)
    return { reductionDays: days, reductionPercent: percent, reductionInDtocBeds: beds }
  },
  'DTOC-25 rate': ({
    dtocBeds,
    population18plus,
  }: {
    dtocBeds: number
    population18plus: number | null
  }) => ({
    ratePer100k: measures.ratePer100k(dtocBeds, population18plus),
  }),
  'DTOC-25 annual': (input: { monthlyDtocBeds: number[]; population18plus: number }) => {
    const mean = measures.annualMean(input.monthlyDtocBeds)
    return {
      annualMeanDtocBeds: mean,
      ratePer100k: mean === null ? null : measures.ratePer100k(mean, input.population18plus),
    }
  },
  'DTOC-25b social care measure': (input: {
    delayedDays: Totals
    daysInMonth: number
    population18plus: number
  }) => {
    const days = measures.socialCareDays(partiesOf(input.delayedDays))
    const beds = measures.delayedBeds(days, input.daysInMonth)
    return { numeratorDtocBeds: beds, ratePer100k: measures.ratePer100k(beds, input.population18plus) }
  },
  'DTOC-24b rate of occupied beds': (input: { delayedBedDays: number; occupiedBedDays: number }) =>
    measures.shareOfBeds(input.delayedBedDays, input.occupiedBedDays) ?? {
      percent: null,
      meetsAmbition: null,
    },
  'DTOC-33 totals add up': totalsAddUp,
  'DTOC-34 totals do not add up': totalsAddUp,
  'DTOC-26..31 MHS26 counting': ({ periodStart, periodEnd, delays }: Rows) =>
    countRows(
      delays.map(({ start, end }) => ({ start: date(start), end: end ? date(end) : null })),
      { from: date(periodStart), to: date(periodEnd) },
      { countStartDay: false },
    ),
  'DTOC-32 deterioration': deteriorates,
  'DRD-06/07 delay and band': delay,
  'DRD-03 same-day blank': delay,
  'DRD-05 order': delay,
  'DRD-04 finished episode': readyDate,
  'DRD-04 unfinished, currently not meeting': readyDate,
  'DRD-04 unfinished, back to meeting': readyDate,
  'DRD-02 stay under one night': ({ admit, discharge }: { admit: string; discharge: string }) => ({
    drdRequired: ready.needsReadyDate(date(admit.slice(0, 10)), date(discharge.slice(0, 10))),
  }),
  'DRD-08 averages': ({ delays }: { delays: number[] }) => {
    const found = ready.averages(delays)
    return {
      averageIncludingZero: found.includingZero,
      averageExcludingZero: found.excludingZero,
      percentOnDrd: found.percentOnDate,
    }
  },
  'DRD-10 national 2024-25': (input: {
    discharges: number
    onDrd: number
    delayed: number
    delayBedDays: number
  }) => {
    const { discharges, onDrd, delayed, delayBedDays } = input
    const found = ready.averagesOf({ discharges, delayed, days: delayBedDays })
    return {
      addsUp: measures.addsUp([onDrd, delayed], discharges).valid,
      averageIncludingZero: found.includingZero,
      averageExcludingZero: found.excludingZero,
      percentDelayed: found.percentDelayed,
    }
  },
  'DRD-09 suppression': ({ raw }: { raw: string }) => ({ value: publishedValue(raw) }),
  'DRD-09 zero is a value': ({ raw }: { raw: string }) => ({ value: publishedValue(raw) }),
  'ADSR-06 long stay groups': ({ losDays }: { losDays: number }) => ({
    groups: longStayOf(lengthOf(losDays).midnights).map(({ group }) => group),
  }),
  'LOS words': ({ losDays }: { losDays: number }) => {
    const { over7, over21 } = lengthOf(losDays)
    return { stranded: over7, superStranded: over21, longStay: over21 }
  },
}
