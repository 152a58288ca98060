import { fullDate } from '../../../../platform/date-words.ts'
import { Temporal } from '../../../../platform/time.ts'
import type { Scenario } from '../../../../simulation/index.ts'
import { meanOf, type Turn } from './more-of.ts'
import { daysOf, startsGroups, startsIn } from './starts-groups.ts'

/** One thing a manager can change, with what there is of it now and by how much one press changes it. */
export type Lever = Turn & {
  /** Stands in a form and in an address; the same for the same scenario. */
  id: string
  name: string
  /** When it holds, where it is one of several: "sat, sun, bank holiday, 09:00 to 15:00". */
  when: string | null
  now: number
  step: number
}

type Station = Scenario['stations'][number]
type When = {
  days?: readonly string[] | undefined
  from?: string | undefined
  to?: string | undefined
  since?: string | number | undefined
  until?: string | number | undefined
}

/** Everything of a scenario that has a limit or takes its time in the bed, in the order of its stations. */
export const leversOf = (scenario: Scenario): Lever[] =>
  scenario.stations.flatMap((station, s) => [
    ...placesOf(station, s),
    ...startsOf(station, s),
    ...hoursOf(station, s),
    ...timeOf(station, s),
  ])

function placesOf(station: Station, s: number): Lever[] {
  const { name, places, inBed } = station
  if (places === undefined) return []
  const unit = inBed ? 'at work at once' : 'places'
  if (typeof places === 'number')
    return [
      {
        id: `p${s}`,
        station: name,
        of: 'places',
        name: `${name}: ${unit}`,
        when: null,
        now: places,
        step: 1,
      },
    ]
  return places.flatMap((rule, i) =>
    // A first rule of none only says that what follows are the exceptions.
    i === 0 && rule.places === 0 && whenOf(rule) === null
      ? []
      : [
          {
            id: `p${s}-${i}`,
            station: name,
            of: 'places' as const,
            rule: i,
            name: `${name}: ${unit}`,
            when: whenOf(rule) ?? (places.length > 1 ? 'usually' : null),
            now: rule.places,
            step: 1,
          },
        ],
  )
}

// The first has the name that a cost of it was always kept under.
const startsOf = ({ name, starts }: Station, s: number): Lever[] =>
  startsGroups(starts ?? []).map((group, g): Lever => {
    const [rule, { since, until }] = group[0]!
    return {
      id: g === 0 ? `s${s}` : `s${s}-${rule}`,
      station: name,
      of: 'starts a week',
      ...(g === 0 ? {} : { rule }),
      name: `${name}: starts a week`,
      when: whenOf({ days: daysOf(group), since, until }),
      now: Number(startsIn(group).toFixed(2)),
      step: 1,
    }
  })

const hoursOf = ({ name, windows }: Station, s: number): Lever[] =>
  (windows ?? []).flatMap(({ name: window, hours }, w): Lever[] => {
    const lever = {
      station: name,
      of: 'hours a day' as const,
      window,
      name: `${name}: hours a day, ${window}`,
      step: 5,
    }
    return typeof hours === 'number'
      ? [{ ...lever, id: `h${s}-${w}`, when: null, now: hours }]
      : hours.map((rule, i) => ({
          ...lever,
          id: `h${s}-${w}-${i}`,
          rule: i,
          when: whenOf(rule),
          now: rule.hours,
        }))
  })

// How long an assessment or a decision takes can be changed; how long people are ill cannot.
const timeOf = ({ name, stay, inBed }: Station, s: number): Lever[] =>
  inBed
    ? [
        {
          id: `d${s}`,
          station: name,
          of: 'days',
          name: `${name}: days it takes`,
          when: null,
          now: Math.round(100 * meanOf(stay)) / 100,
          step: stepOf(meanOf(stay)),
        },
      ]
    : []

const stepOf = (days: number): number => (days >= 2 ? 0.5 : days >= 0.5 ? 0.1 : 0.02)

function whenOf({ days, from, to, since, until }: When): string | null {
  const parts = [
    days && daysWords(days),
    from || to ? `${from ?? '00:00'} to ${to ?? '24:00'}` : undefined,
    since !== undefined ? `from ${dayWords(since)}` : undefined,
    until !== undefined ? `to ${dayWords(until)}` : undefined,
  ].filter((part) => part !== undefined)
  return parts.length > 0 ? parts.join(', ') : null
}

const week = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

/** "Mon to Fri", "Sat, Sun and bank holidays" */
function daysWords(days: readonly string[]): string {
  const at = week.flatMap((day, i) => (days.includes(day) ? [i] : []))
  const name = (i: number) => capital(week[i]!)
  const inRow = at.length > 2 && at.at(-1)! - at[0]! === at.length - 1
  const parts = [
    ...(inRow ? [`${name(at[0]!)} to ${name(at.at(-1)!)}`] : at.map(name)),
    ...(days.includes('bank holiday') ? ['bank holidays'] : []),
  ]
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

const dayWords = (day: string | number): string =>
  typeof day === 'number' ? `day ${day}` : fullDate(Temporal.PlainDate.from(day))
