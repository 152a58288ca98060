import { daysBetween, type LocalDate } from '../../../platform/time.ts'
import { type Item, notRecorded } from './item.ts'
import type { Period } from './series.ts'
import { isIn } from './stay-items.ts'
import { type TallyCode, tallies } from './tallies.ts'

/** New starts of a service on a day, as capacity has them: one row a person placed or a line of a file. */
export type CountedStart = {
  on: LocalDate
  starts: number
  kind: string
  serviceId: string
  area: string | null
}

/** Care by a service that somebody was placed with. */
export type CountedCare = {
  personId: string
  stayId: string | null
  direction: string
  serviceId: string
  area: string | null
  startedOn: LocalDate
  endedOn: LocalDate | null
}

export const startItems = (starts: readonly CountedStart[], period: Period): Item[] =>
  starts
    .filter(({ on }) => isIn(on, period))
    .flatMap(({ on, starts: amount, kind, serviceId, area }) => {
      const of = `starts-${kind.replaceAll(' ', '-')}`
      const own = tallies.find(({ code }) => code === of)?.code
      return ([own, 'starts'] as const).flatMap((tally) =>
        tally
          ? [
              {
                tally,
                on,
                amount,
                things: amount,
                personId: null,
                stayId: null,
                keys: keysOf(serviceId, area),
              },
            ]
          : [],
      )
    })

export const careItems = (all: readonly CountedCare[], period: Period): Item[] =>
  all.flatMap((care) => {
    const item = (tally: TallyCode, on: LocalDate, amount = 1): Item => ({
      tally,
      on,
      amount,
      personId: care.personId,
      stayId: care.stayId,
      keys: keysOf(care.serviceId, care.area),
    })
    const { startedOn, endedOn } = care
    return [
      ...(care.direction === 'step-up' && isIn(startedOn, period)
        ? [item('step-up-started', startedOn)]
        : []),
      ...(endedOn && isIn(endedOn, period)
        ? [item('caseload-ended', endedOn), item('caseload-days', endedOn, daysBetween(startedOn, endedOn))]
        : []),
    ]
  })

const keysOf = (service: string, area: string | null) => ({ service, area: area ?? notRecorded })
