import { shortDay } from '../../../../platform/date-words.ts'
import { type Instant, instantOf, Temporal } from '../../../../platform/time.ts'
import { usualFigures } from '../fit/usual.ts'
import type { Assessors } from './assessors.ts'
import type { Made } from './made.ts'
import { inWeek } from './starts.ts'

/** From what a scenario was made, line by line. */
export const madeWords = (made: Made): string[] => [
  `${people(made.inBeds)} in beds, of whom ${made.ready} ${made.ready === 1 ? 'is' : 'are'} ready${made.toAssess ? `, ${made.toAssess} of them still to be assessed,` : ''}${made.withoutBed > 0 ? ` and ${made.withoutBed} ${made.withoutBed === 1 ? 'has' : 'have'} no bed yet` : ''}; ${people(made.helpedAtHome)} helped at home.`,
  `Fitted from ${day(made.fittedFrom)} to ${day(made.fittedTo)}: ${made.fitted.length === 0 ? 'nothing, for want of facts' : made.fitted.join('; ')}.`,
  ...(made.usual.length === 0
    ? []
    : [`Too few to fit, so the usual figures of ${usualFigures.from} are used: ${made.usual.join('; ')}.`]),
  ...loadWords(made.load),
  ...made.starts.map((one) => `${one.what}: ${one.aWeek} starts a week, ${one.by}${onDaysWords(one)}.`),
  ...(made.assessors ? [assessorsWords(made.assessors)] : []),
]

export const madeAt = ({ at }: Made): Instant => instantOf(at)

const people = (count: number) => (count === 1 ? '1 person' : `${count} people`)
const day = (date: string) => {
  const on = Temporal.PlainDate.from(date)
  return `${shortDay(on)} ${on.year}`
}

/** What comes in and what goes out should keep as many there as there are. Further apart than a seventh is said. */
const loadWords = ({ expected, there }: Made['load']): string[] =>
  there === 0 || Math.abs(expected / there - 1) < 1 / 7
    ? []
    : [
        `As many as come, for as long as they stay, would make ${expected} people in acute beds; there are ${there}. So it does not go on as it is: the days ahead ${expected > there ? 'fill up' : 'empty'}.`,
      ]

/** "; Monday to Friday 39.2, at weekends 2.1, as it was" */
function onDaysWords({ byDay, byDayBy }: Made['starts'][number]): string {
  if (byDayBy === undefined) return ''
  if (!byDay) return '; every day alike, because too little is known of weekdays'
  const { weekdays, weekends } = inWeek(byDay)
  const how = byDayBy === 'as it was' ? 'as it was' : 'as services are open by the ledger'
  return `; Monday to Friday ${weekdays}, at weekends ${weekends || 'none'}, ${how}`
}

/** "Assessors at work at once: 4 on working days, none at weekends and on bank holidays, as it was." */
export const assessorsWords = ({ weekdays, weekends, by }: Assessors): string =>
  `Assessors at work at once: ${weekdays} on working days, ${weekends || 'none'} at weekends and on bank holidays, ${howWords(by)}.`

const howWords = (by: Assessors['by']): string =>
  by === 'the usual figures' ? `by ${by} of ${usualFigures.from}` : by
