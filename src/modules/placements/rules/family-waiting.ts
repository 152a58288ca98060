import { longDateWords } from '../../../platform/date-words.ts'
import type { LocalDate } from '../../../platform/time.ts'
import type { Awaits } from '../../discharge/index.ts'
import { doesThis, doingWords } from './family-doing.ts'
import { toldPathway } from './family-going.ts'
import type { FamilyRow } from './family-page.ts'
import type { Doing, FamilyNeed, FamilyRecord, FamilyWait } from './family-record.ts'
import { saidOfKinds, saidOfWaits } from './family-said.ts'
import { isOut } from './model.ts'
import { waitsFor } from './waits-of-need.ts'

type Next = { what: string; who: Doing | null } | null
type Line = FamilyRow & { who: Doing | null }

/** What is done and what is not, what is done first; and the first open thing that somebody outside the ward does. */
export function waitingRows(record: FamilyRecord, today: LocalDate): { rows: FamilyRow[]; next: Next } {
  const told = toldPathway(record)
  const may = (tells: 'P2' | 'P3' | undefined) => tells === undefined || tells === told
  const needs = record.needs.filter(({ state }) => !['withdrawn', 'ended'].includes(state))
  const covered = new Set<string>(needs.flatMap(({ wants }) => waitsFor(wants)))
  const said = [
    ...needs.map((need) => (may(saidOfKinds[need.wants[0]!].tells) ? needLine(need, record, today) : null)),
    ...record.waits
      .filter(({ awaits }) => !covered.has(awaits))
      .map((wait) => (may(saidOfWaits[wait.awaits as Awaits]?.tells) ? waitLine(wait) : unsaid(wait))),
  ]
  const lines = said.filter((line) => line !== null && line !== 'nothing')
  const more = said.filter((line) => line === null).length
  const rows = [readyLine(record), ...onceEach(lines), ...(more > 0 ? [moreLine(more)] : [])]
  return {
    rows: [
      ...rows.filter(({ state }) => state === 'Done'),
      ...rows.filter(({ state }) => state !== 'Done'),
    ].map(({ state, what, words }) => ({ state, what, words })),
    next: lines.find(({ state, who }) => state === 'Not yet' && who?.phone && doingWords(who) !== '') ?? null,
  }
}

/** What would stand twice under one name stands once, with all that is said of it; it is done when all of it is. */
function onceEach(lines: readonly Line[]): Line[] {
  const byWhat = Map.groupBy(lines, ({ what }) => what)
  return [...byWhat.values()].map((same) => {
    const done = same.filter(({ state }) => state === 'Done')
    const words = [
      ...new Set([...done, ...same.filter((line) => !done.includes(line))].map((line) => line.words)),
    ]
    return { ...same[0]!, state: done.length === same.length ? 'Done' : 'Not yet', words: words.join(' ') }
  })
}

const readyLine = ({ ready }: FamilyRecord): Line => ({
  state: ready ? 'Done' : 'Not yet',
  what: 'Doctors and ward team',
  words: ready
    ? 'The doctors and the ward team agree that you can leave hospital.'
    : 'The doctors and the ward team will say when you can leave hospital.',
  who: null,
})

/** What may not be said counts while it is open, and is not mentioned once it is done. */
const unsaid = ({ done }: FamilyWait): null | 'nothing' => (done ? 'nothing' : null)

function waitLine(wait: FamilyWait): Line | null | 'nothing' {
  const said = saidOfWaits[wait.awaits as Awaits]
  if (!said) return unsaid(wait)
  return {
    state: wait.done ? 'Done' : 'Not yet',
    what: said.what,
    words: wait.done ? said.done : `${said.notYet}${doesThis(wait.who)}`,
    who: wait.who,
  }
}

const moreLine = (more: number): Line => ({
  state: 'Not yet',
  what: more === 1 ? 'One more thing' : 'More things',
  words: `The team is sorting out ${more === 1 ? 'one more thing' : `${numberWords(more)} more things`}. The ward can tell you.`,
  who: null,
})

function needLine(need: FamilyNeed, { waits }: FamilyRecord, today: LocalDate): Line {
  const { what, comes } = saidOfKinds[need.wants[0]!]
  // Whoever the list says is looking; else whoever asked for it.
  const kinds: readonly string[] = waitsFor(need.wants)
  const who = waits.find(({ awaits, done }) => !done && kinds.includes(awaits))?.who ?? need.who
  if (need.state === 'started')
    return { state: 'Done', what, words: `${comes}: arranged, and begun.`, who: null }
  if (need.state === 'arranged') {
    const from = need.startOn ? `, from ${longDateWords(need.startOn, today)}` : ''
    return { state: 'Done', what, words: `${comes}: arranged${from}.`, who: null }
  }
  return { state: 'Not yet', what, words: searchWords(need, who), who }
}

function searchWords(need: FamilyNeed, who: Doing | null): string {
  const [one, many] = saidOfKinds[need.wants[0]!].of
  const somebody = (who && doingWords(who)) || 'The team'
  const count = (...states: string[]) => need.asks.filter((state) => states.includes(state)).length
  const [no, yes, out] = [count('no'), count('yes'), need.asks.filter((state) => isOut(state)).length]
  if (need.state === 'chosen') return `Found. ${somebody} is arranging the rest.`
  const parts = [
    need.asks.length === 0
      ? `${somebody} is looking.`
      : `${somebody} ${out > 0 ? 'is asking' : 'has asked'} ${many}.`,
    no > 0 && `${upper(numberWords(no))} could not help.`,
    yes > 0 && `${upper(numberWords(yes))} said yes.`,
    out > 0 &&
      `${upper(numberWords(out))} ${no + yes > 0 ? 'more ' : ''}${out === 1 ? 'is' : 'are'} being asked.`,
    no > 0 && yes + out === 0 && `We are looking for another ${one}.`,
  ]
  return parts.filter(Boolean).join(' ')
}

const numbers = 'no one two three four five six seven eight nine ten'.split(' ')
const numberWords = (count: number): string => numbers[count] ?? String(count)
const upper = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
