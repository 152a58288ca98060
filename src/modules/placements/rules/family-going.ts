import { type Band, bandWords, kindOf } from '../../capacity/index.ts'
import type { Pathway } from '../../discharge/index.ts'
import type { FamilyNeed, FamilyRecord } from './family-record.ts'
import { andList } from './need-words.ts'
import type { Visit } from './requires.ts'

/** Where somebody goes: `key` is what a human has told them when it equals `told`. */
export type Going = { key: string; words: string }

type Known = Pick<FamilyRecord, 'pathway' | 'told' | 'endOfLife' | 'needs'>

/** Where the record says they are going, as whoever tells them would say it; null where that is not for the page at all. */
export function goingOf({ pathway, endOfLife, needs }: Known): Going | null {
  if (!pathway || endOfLife) return null
  const there = needs.find(isArrangedThere)?.chosen
  return there && (pathway === 'P2' || pathway === 'P3')
    ? { key: `${pathway}:${there.askId}`, words: `${there.name}: ${lower(general(pathway, needs))}` }
    : { key: pathway, words: general(pathway, needs) }
}

/** What the page says of it: only what they were told, and of a place found since, only its kind. */
export function whereWords(known: Known): string {
  const going = goingOf(known)
  if (!going || !toldPathway(known)) return notTold
  if (known.told === going.key) return going.words
  const words = general(known.pathway!, known.needs)
  return going.key.includes(':') ? `${words} The team will tell you which.` : words
}

/** The pathway that they were told, where it still holds. */
export const toldPathway = ({ pathway, told, endOfLife }: Omit<Known, 'needs'>): Pathway | null =>
  pathway && !endOfLife && told?.split(':')[0] === pathway ? pathway : null

const notTold = 'The team will talk with you about where you go from here.'

const isArrangedThere = ({ state, chosen }: FamilyNeed): boolean =>
  (state === 'arranged' || state === 'started') && chosen !== null && kindOf(chosen.kind).at === 'there'

function general(pathway: Pathway, needs: readonly FamilyNeed[]): string {
  switch (pathway) {
    case 'P0':
      return 'Home.'
    case 'P1': {
      const visits = needs.find((need) => need.visits.length > 0 && need.wants.includes('home care'))?.visits
      return visits ? `Home, with ${visitsWords(visits)}.` : 'Home, with help.'
    }
    case 'P2':
      return 'A bed somewhere else for a while, where people help you get stronger.'
    case 'P3':
      return 'A care home.'
  }
}

const times = ['', 'once', 'twice', 'three times', 'four times', 'five times', 'six times']

/** "two carers visiting four times a day: morning, midday, tea time and evening" */
export function visitsWords(visits: readonly Visit[]): string {
  const carers = new Set(visits.map((visit) => visit.carers))
  const [same] = carers
  const who =
    carers.size === 1 && same === 1 ? 'a carer' : carers.size === 1 && same === 2 ? 'two carers' : 'carers'
  const often = times[visits.length] ?? `${visits.length} times`
  const some = visits.some(({ weekdays }) => weekdays !== undefined && weekdays.length < 7)
  const bands = [...new Set(visits.map(({ band }) => band))] as Band[]
  return `${who} visiting ${some ? 'up to ' : ''}${often} a day: ${andList(bands.map(bandWords))}`
}

const lower = (words: string) => words.charAt(0).toLowerCase() + words.slice(1)
