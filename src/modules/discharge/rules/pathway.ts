import type { LocalDate } from '../../../platform/time.ts'
import type { Pathway } from './facts.ts'
import type { National } from './national.ts'

/** What each pathway is called on screen; the national code stands beside it. */
export const pathwayWords: Record<Pathway, string> = {
  P0: 'Home, no new help',
  P1: 'Home with support',
  P2: 'Rehab bed',
  P3: 'Care home',
}

export type Edition = National & { definitions: Record<Pathway, string> }

/** Newest last. Before the first date with a source, places had pathways of their own. */
export const editions: readonly Edition[] = [
  {
    edition: 'Local pathways, before there was a national definition',
    validFrom: null,
    source: 'none: our own wording, from memory',
    confidence: 'memory',
    definitions: {
      P0: 'Home with no new help',
      P1: 'Home with help',
      P2: 'A short stay in a community bed',
      P3: 'A care home, or the most complex needs',
    },
  },
  {
    edition: 'Hospital discharge and community support policy, 2020 to 2023',
    validFrom: '2020-03-19',
    source:
      'DHSC policy as restated in rules.md 3.3 and the discharge SitRep columns to May 2024 (rules.md 3.4)',
    confidence: 'partly verified',
    definitions: {
      P0: 'Home with no new help',
      P1: 'Home with support to recover',
      P2: 'A community bed for a limited time',
      P3: 'A care home: a new place, or (column P3b) back to their own',
    },
  },
  {
    edition: 'Hospital discharge and community support guidance, 26 January 2024, Annex B',
    validFrom: '2024-01-26',
    source: 'gov.uk; annex text by carenavigators.co.uk/hospital-discharge-pathways',
    confidence: 'verified',
    definitions: {
      P0: 'Home or own care home, nothing new needed from health or social care; arranged by the ward',
      P1: 'Home or own care home with support arranged through the transfer of care hub',
      P2: 'A community bed with support to recover, for a limited time, through the hub',
      P3: 'A new care home place, or a place to find out what is needed long term; rare, through the hub',
    },
  },
]

export const editionOn = (date: LocalDate): Edition =>
  editions.findLast(({ validFrom }) => validFrom === null || validFrom <= date.toString())!

/** What a person is asked to tell the pathways apart; one question at a time. */
export type Answers =
  | {
      to: 'home'
      /** The help at home before and after: none; the same and still running or paused; the same but ended; more; new. */
      help:
        | 'none'
        | 'signposting or voluntary'
        | 'same, running'
        | 'same, paused'
        | 'same, ended'
        | 'more'
        | 'new'
    }
  | { to: 'own care home'; help: 'same' | 'recovery for a limited time' }
  | { to: 'bed for recovery' }
  | { to: 'new care home' }

/** `column` is the national return's column where it differs from the pathway. */
export type Suggestion = { pathway: Pathway; column: string; why: string; edition: Edition }

/** The pathway that the definitions in force on a date give. A suggestion: people decide (rules.md 3.3, boundary tests). */
export function suggestPathway(answers: Answers, on: LocalDate): Suggestion {
  const edition = editionOn(on)
  const is = (pathway: Pathway, why: string, column: string = pathway): Suggestion => ({
    pathway,
    column,
    why,
    edition,
  })
  switch (answers.to) {
    case 'bed for recovery':
      return is('P2', 'a bed in the community to recover in, for a limited time')
    case 'new care home':
      return is('P3', 'a new care home place')
    case 'own care home':
      if (answers.help === 'recovery for a limited time')
        return is('P1', 'back to their own care home with help to recover')
      return edition.validFrom === '2024-01-26'
        ? is('P0', 'back to their own care home as before')
        : is('P3', 'back to their own care home; until 2024 this was counted as P3b', 'P3b')
    case 'home':
      return home(answers.help, is)
  }
}

function home(
  help: (Answers & { to: 'home' })['help'],
  is: (pathway: Pathway, why: string) => Suggestion,
): Suggestion {
  switch (help) {
    case 'none':
      return is('P0', 'home with no new help')
    case 'signposting or voluntary':
      return is('P0', 'home; advice and voluntary help are not new care')
    case 'same, running':
    case 'same, paused':
      return is('P0', 'home with the same help as before, which was kept')
    case 'same, ended':
      return is('P1', 'home with the same help as before, which has to be arranged again')
    case 'more':
      return is('P1', 'home with more help than before')
    case 'new':
      return is('P1', 'home with new help')
  }
}

/** What the second says that the first has not said: "Care home", "Care home with nursing" leaves "with nursing". */
export function beyond(said: string, more: string | null): string {
  const plain = (word: string | undefined) => word?.replace(/,$/, '').toLowerCase()
  const [before, words] = [said.split(' '), (more ?? '').split(' ')]
  const first = words.findIndex((word, i) => plain(word) !== plain(before[i]))
  return first === -1 ? '' : words.slice(first).join(' ')
}
