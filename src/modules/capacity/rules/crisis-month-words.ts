import { fullDate, monthWords, timeWords } from '../../../platform/date-words.ts'
import { dateOf, instantOf } from '../../../platform/time.ts'
import { crisisRules, crisisSource } from './crisis.ts'
import { type CrisisMonth, monthOf } from './crisis-month.ts'

const said = (number: number | null): string => (number === null ? 'hidden' : String(number))

/** Of so few that their number is hidden, what they had is hidden too. */
const figure = (number: number | null, placed: number | null): string =>
  placed === null ? 'hidden' : number === null ? 'no figure' : String(number)

/** Each number with its name, in the order of the report. A number is null where it is of few, and is said to be hidden. */
export function crisisLines(content: CrisisMonth): { name: string; number: string; about?: string }[] {
  const { placed, hours, minutesToYes } = content
  return [
    { name: 'Starts of crisis care', number: said(content.starts), about: 'placed here, or from a file' },
    { name: 'Placed through Homeward', number: said(placed), about: 'what follows speaks of these' },
    { name: 'From home, to avoid an admission', number: said(content.fromHome) },
    {
      name: 'Admissions avoided',
      number: said(content.avoided),
      about: 'of those from home, all but who went back to hospital',
    },
    { name: 'After hospital', number: said(content.fromHospital) },
    {
      name: 'Asked for out of hours',
      number: said(content.outOfHours),
      about: 'at a weekend, on a bank holiday, before 08:00 or from 18:00',
    },
    { name: 'Hours of care given so far', number: figure(hours, placed) },
    {
      name: 'Minutes from being asked for to a yes, the middle one',
      number: figure(minutesToYes, placed),
    },
    { name: 'Ended within the rule', number: said(content.within), about: ruleWords },
    { name: 'Beyond the rule', number: said(content.over) },
    { name: 'Still given, within the rule', number: said(content.underWay) },
    { name: 'Night nursing: people who began', number: said(content.nightNursing) },
  ]
}

const ruleWords = `${crisisRules[0]!.hours} hours in ${crisisRules[0]!.days} days; ${crisisRules[1]!.days} days on discharge to assess or over a bank holiday`

const outcomeWords: Record<string, string> = {
  'as planned': 'No longer needed',
  'lasting care at home': 'Lasting care at home',
  'care home': 'A care home',
  'more help needed': 'More help needed',
  'back in hospital': 'In hospital',
  died: 'Died',
  other: 'Something else',
}

export const outcomeLines = ({ outcomes }: CrisisMonth): { name: string; number: string }[] =>
  outcomes.map(({ outcome, people }) => ({
    name: outcomeWords[outcome] ?? outcome,
    number: said(people),
  }))

export const fewWords =
  'Hidden: fewer than six people, or a number that would give one of fewer by taking away.'
export const hidesFew = (content: CrisisMonth): boolean =>
  [...crisisLines(content), ...outcomeLines(content)].some(({ number }) => number === 'hidden')

export const crisisTitle = (placeName: string, content: CrisisMonth): string =>
  `${placeName}: crisis response, ${monthWords(monthOf(content))}`.slice(0, 200)

export const asAtWords = ({ asAt }: CrisisMonth): string =>
  `As known at ${timeWords(instantOf(asAt))} on ${fullDate(dateOf(instantOf(asAt)))}. Counts only: nobody is named.`

export const crisisRuleWords = `The rule: ${crisisRules.map(({ plain }) => plain.replace('Up to', 'up to')).join('; ')}. ${crisisSource.source}. ${crisisSource.confidence}.`

/** The report as the text of a mail. */
export const crisisText = (placeName: string, content: CrisisMonth, address: string): string =>
  [
    crisisTitle(placeName, content),
    asAtWords(content),
    listOf('In the month', crisisLines(content)),
    content.outcomes.length > 0 ? listOf('How it ended', outcomeLines(content)) : '',
    hidesFew(content) ? fewWords : '',
    crisisRuleWords,
    `The same as a PDF is attached. As it is now: ${address}`,
  ]
    .filter((part) => part !== '')
    .join('\n\n')

const listOf = (title: string, lines: readonly { name: string; number: string; about?: string }[]) =>
  [
    title.toUpperCase(),
    ...lines.map(({ name, number, about }) => `- ${name}: ${number}${about ? ` (${about})` : ''}`),
  ].join('\n')
