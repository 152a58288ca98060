import { dateWords } from '../../../../platform/date-words.ts'
import { dateOf, type LocalDate } from '../../../../platform/time.ts'
import { count } from '../lateness.ts'
import type { Choice, Next } from './ladder.ts'

/** Where the choice stands, in one or two sentences. `name`: what to call the person. */
export function choiceSentence(choice: Choice, name: string, today: LocalDate): string {
  return [stateWords(choice, name, today), choice.next && nextWords(choice.next, today)]
    .filter(Boolean)
    .join(' ')
}

function stateWords({ state, given, answer }: Choice, name: string, today: LocalDate): string {
  const to = answer?.words ? `: ${answer.words}` : ''
  const when = answer && dateWords(dateOf(answer.at), today)
  const last = given.at(-1)
  switch (state) {
    case 'nothing yet':
      return `${name} has not been given anything about choosing where to go.`
    case 'informed':
      return `${name} has been told how leaving hospital works. No choice has been asked for.`
    case 'asked':
      if (answer?.answer === 'refused') return `${name} said no to what was offered, ${when}${to}.`
      return last?.decideBy
        ? `${name} was asked to choose by ${dateWords(last.decideBy, today)}, and has not answered.`
        : `${name} was asked to choose, and has not answered.`
    case 'chosen':
      return `${name} has chosen, ${when}${to}.`
    case 'interim':
      return `${name} stays somewhere else meanwhile, since ${when}${to}. Their own choice stays open.`
    case 'decided for them':
      return `It was decided in ${name}’s best interests, ${when}${to}.`
  }
}

/** What comes next, and by when. */
function nextWords(next: Next, today: LocalDate): string {
  return `Next: ${whatWords(next)}${dueWords(next, today)}.`
}

/** What comes next, without its day. */
export const whatWords = (next: Next): string =>
  next.what === 'step'
    ? `${next.step.plain.charAt(0).toLowerCase()}${next.step.plain.slice(1)} (step ${next.step.code})`
    : {
        'record capacity': 'record whether they can decide where to go',
        'best interests': 'a best interests meeting, with somebody to speak up for them',
        'end of the ladder': 'every step has been taken; the senior manager decides what follows',
      }[next.what]

function dueWords({ due, overdueDays, what }: Next, today: LocalDate): string {
  if (overdueDays > 0) return `, ${count(overdueDays, 'day')} late`
  if (due) return due.equals(today) ? ', due today' : `, due ${dateWords(due, today)}`
  return what === 'step' ? ', once a choice is needed' : ''
}
