import { type Instant, startOf } from '../../../../platform/time.ts'
import { couldGoToday, hasNoNextStep, isStale } from '../../rules/exceptions.ts'
import { type Lateness, lateness } from '../../rules/lateness.ts'
import type { PersonRow } from '../../rules/list-row.ts'
import { rowLateness } from '../../rules/row-lateness.ts'
import type { Due, WaitState } from '../../rules/wait.ts'
import type { ListAsked, Word } from './address.ts'

/** Something that the viewer's organisation was asked for. */
export type Ask = {
  waitId: string
  awaits: string
  words: string | null
  since: Instant
  state: WaitState
  due: Due | null
  /** Who asked, by short name. */
  askedBy: string | null
  late: Lateness
}

export type OpenWaits = {
  awaits: string[] /** By id, or 'family' or 'nobody': what to call them. */
  owners: Record<string, string>
}

/** One person of a list, with what is worked out once for all its columns and filters. */
export type Line = { row: PersonRow; late: Lateness | null; waits: OpenWaits; asks: Ask[] }

const none: OpenWaits = { awaits: [], owners: {} }

export const lineOf = (row: PersonRow, now: Instant, waits: OpenWaits = none, asks: Ask[] = []): Line => ({
  row,
  late: asks[0]?.late ?? rowLateness(row, now),
  waits,
  asks,
})

/** What narrows a list, by word of the address. */
const narrows: { [word in Word]?: (line: Line, value: string, now: Instant) => boolean } = {
  ready: ({ row }, value) => (row.readySince !== null) === (value === '1'),
  site: ({ row }, value) => row.siteId === value,
  pathway: ({ row }, value) => (row.pathway ?? 'none') === value,
  awaits: ({ waits }, value) => waits.awaits.includes(value),
  owner: ({ waits }, value) => value in waits.owners,
  late: ({ row, late }, value) => late?.kind === 'late' && (value === '1' || ownerKey(row) === value),
  mine: ({ row }) => row.mine,
  changed: ({ row }) => row.changed,
  show: (line, value, now) => showing[value]?.(line, now) ?? true,
}

const showing: Record<string, (line: Line, now: Instant) => boolean> = {
  go: ({ row }, now) => couldGoToday(row, now),
  one: (line, now) => needsOne(line, now),
  unowned: ({ row }) => hasNoNextStep(row),
  stale: ({ row }, now) => isStale(row, now),
  unseen: ({ asks }) => asks.some(({ state }) => state === 'sent'),
}

/** Ready, and one thing stands between them and home. */
export const needsOne = ({ row }: Line, now: Instant): boolean =>
  row.readySince !== null && row.openWaits === 1 && !couldGoToday(row, now)

export const narrowingWords = Object.keys(narrows) as Word[]

/** Whether a line belongs to what is asked; `but` leaves out some words. */
export const belongs = (line: Line, asked: ListAsked, now: Instant, but: readonly Word[] = []): boolean =>
  narrowingWords.every(
    (word) => asked[word] === undefined || but.includes(word) || narrows[word]!(line, asked[word], now),
  )

const ownerKey = ({ next }: PersonRow): string =>
  next?.owner?.organisationId ?? (next?.owner ? 'family' : 'nobody')

/** Most overdue first, then due soonest, then without a date. */
export const byDeadline = (a: { due: Due | null }, b: { due: Due | null }): number =>
  deadline(a.due) - deadline(b.due)

const deadline = (due: Due | null): number =>
  due ? (due.at ?? startOf(due.on.add({ days: 1 }))).epochMilliseconds : Number.MAX_SAFE_INTEGER

/** An ask as the database has it, with how late it is. */
export const askOf = (ask: Omit<Ask, 'late'>, now: Instant): Ask => ({
  ...ask,
  late: lateness({ state: ask.state, due: ask.due, unownedSince: null }, now),
})
