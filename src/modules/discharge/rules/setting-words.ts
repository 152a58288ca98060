import { domains } from './chc/domains.ts'
import { checklistWords, indicationWords, usualChc } from './chc/settings.ts'
import type { LadderStep } from './choice/steps.ts'
import { count } from './lateness.ts'
import { originOf, type PlaceSettings, usualPlaceSettings } from './place-settings.ts'

export const dueWords: Record<LadderStep['due']['from'], string> = {
  admission: 'coming in',
  'choice needed': 'the day a choice is needed',
  'time to decide': 'the last day to decide of the step before',
}

/** One setting in a sentence, and where it comes from. */
export type SettingLine = { words: string; origin: string }

/** What holds, a sentence for each setting. */
export function settingLines({ ladder, chc, reviewEveryDays }: PlaceSettings): SettingLine[] {
  const { checklist, indication, fastTrackHours, inTimeAim, acuteBelow } = chc
  const starred = domains.filter(({ code }) => checklist.starred.includes(code)).map(({ plain }) => plain)
  const stars = starred.length > 0 ? starred.join(', ') : 'none'
  return [
    {
      words: `The choice ladder: ${ladder.map(stepWords).join('; ')}.`,
      origin: originOf(ladder, usualPlaceSettings.ladder),
    },
    {
      words: `A continuing healthcare checklist is positive with ${checklistWords(checklist)} (${stars}).`,
      origin: originOf(checklist, usualChc.checklist),
    },
    {
      words: `${indicationWords(indication)} in the full assessment indicate a primary health need.`,
      origin: originOf(indication, usualChc.indication),
    },
    {
      words: `Fast track: the care is in place within ${count(fastTrackHours, 'hour')}.`,
      origin: originOf(fastTrackHours, usualChc.fastTrackHours),
    },
    {
      words: `Aim: ${inTimeAim}% are decided within 28 days.`,
      origin: originOf(inTimeAim, usualChc.inTimeAim),
    },
    {
      words: `Aim: fewer than ${acuteBelow}% of full assessments are made in an acute hospital.`,
      origin: originOf(acuteBelow, usualChc.acuteBelow),
    },
    {
      words: `A bed out of area is reviewed every ${count(reviewEveryDays, 'day')}.`,
      origin: originOf(reviewEveryDays, usualPlaceSettings.reviewEveryDays),
    },
  ]
}

/** The sentences of a change: of those settings that were different before. */
export function changeWords(after: PlaceSettings, before: PlaceSettings): string[] {
  const was = settingLines(before).map(({ words }) => words)
  const said = settingLines(after)
    .map(({ words }) => words)
    .filter((words) => !was.includes(words))
  return said.length > 0 ? said : ['What a step is about, its letter or who signs it.']
}

function stepWords({ code, plain, due, daysToDecide }: LadderStep): string {
  const decide = daysToDecide === null ? '' : `, ${count(daysToDecide, 'day')} to decide`
  return `${code} ${plain}, due ${count(due.days, 'day')} after ${dueWords[due.from]}${decide}`
}
