import { dateOf, Temporal } from '../../../../platform/time.ts'
import type { Figures } from '../../rules/returns/model.ts'
import { periodWords } from '../../rules/returns/period.ts'
import type { Shown } from './shown.ts'
import { count, number, unitOf } from './words.ts'

/** What a return says, in the first sentence: "Salisbury: 411 delayed days of 38 people in July 2017, 13.3 beds a day." */
export function sentenceOf(shown: Shown): string {
  const soFar = Temporal.PlainDate.compare(dateOf(shown.knownAt), shown.period.to) <= 0 ? ' so far' : ''
  const when = `${periodWords(shown.series, shown.period)}${soFar}`
  return sentence(shown.figures, shown, when)
}

function sentence(figures: Figures, shown: Shown, when: string): string {
  switch (figures.kind) {
    case 'days': {
      const { total, beds, snapshot } = figures
      const aDay = when.endsWith('so far') ? '' : `: ${number(beds, 1)} beds a day`
      const disputed = total.disputed > 0 ? ` ${number(total.disputed)} of them are disputed.` : ''
      const onDay = snapshot
        ? ` On the last Thursday ${count(snapshot.people, 'person was', 'people were')} delayed.`
        : ''
      return `${count(total.days, unitOf(shown.series))} of ${count(total.people, 'person', 'people')} in ${when}${aDay}.${disputed}${onDay}`
    }
    case 'drd': {
      if (figures.discharges === 0) return `Nobody left in ${when} after a night or longer.`
      if (figures.averageIncluding === null)
        return `${count(figures.discharges, 'person', 'people')} left in ${when} after a night or longer. Of none is a ready date recorded, so nothing can be said of delay.`
      const average = `${number(figures.averageIncluding, 2)} days from ready to leaving on average, counting those without delay.`
      const missing =
        figures.missing > 0
          ? ` Of ${number(figures.missing)} no ready date is recorded; they are in no average.`
          : ''
      return `${count(figures.discharges, 'person', 'people')} left in ${when} after a night or longer; ${number(figures.delayed)} of them were delayed, ${count(figures.days, 'day')} in all: ${average}${missing}`
    }
    case 'acute-sitrep':
      return `${count(figures.notMeeting, 'person', 'people')} no longer needed their acute bed on ${when}: ${number(figures.discharged)} left, ${number(figures.remaining)} were still there at the end of the day.`
    case 'community-sitrep':
      return `${count(figures.bedsOccupied, 'bed was', 'beds were')} occupied at the end of the ${when}: ${number(figures.doesNotMeet)} by people who no longer needed it; of ${number(figures.notRecorded)} nothing was recorded. ${count(figures.dischargedBy17 + figures.dischargedAfter17, 'person', 'people')} left in the week.`
  }
}
