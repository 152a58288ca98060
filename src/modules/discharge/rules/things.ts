import { timeWords } from '../../../platform/date-words.ts'
import type { Instant } from '../../../platform/time.ts'
import { awaitsWords } from './awaits.ts'
import type { PersonRow } from './list-row.ts'
import { type OurWait, ourWaitThings } from './our-waits.ts'
import { nameOf, placeOf, rowThings } from './row-things.ts'
import { type Go, inOrderOfCost, inSentence, listOf, type Thing, type ThingStatus } from './thing.ts'
import { type TodayItem, todayItems } from './today.ts'
import type { TodayKind } from './today-kinds.ts'
import { type Told, toldWords } from './told.ts'

export type ThingsAsked = {
  role: string
  organisationId: string | null
  rows: readonly PersonRow[]
  told: readonly Told[]
  /** What is asked of the viewer's organisation; empty for roles that do not answer. */
  ours: readonly OurWait[]
  now: Instant
}

const readers = ['on-call manager', 'analyst']
// Told by wait, in more detail than by the next thing of each person.
const answerers = ['provider', 'hospital social worker']
const byWait: TodayKind[] = ['own late', 'answer']

/** What this role should do first, the dearest to leave at the top, at most seven. */
export function thingsFor(asked: ThingsAsked): Thing[] {
  const { role, rows, told, now, organisationId } = asked
  const items = todayItems({ role, organisationId, rows, told, now }).filter(
    (item) => !answerers.includes(role) || !byWait.includes(item.kind),
  )
  return inOrderOfCost([
    ...items.map((item) => thingOf(item, asked)),
    ...rowThings(role, rows, { now, organisationId }),
    ...(answerers.includes(role) ? ourWaitThings(asked.ours, now) : []),
  ])
}

/** An item of rules/today.ts with its sentence, its status and the way to do it. */
function thingOf(item: TodayItem, { role, rows, told }: ThingsAsked): Thing {
  const those = item.stayIds.flatMap((id) => rows.find((row) => row.stayId === id) ?? [])
  const reads = readers.includes(role)
  return {
    key: item.kind === 'chase' ? `chase ${item.owner?.organisationId ?? 'family'}` : item.kind,
    title: item.title,
    sentence: sentenceOf(item, those, told),
    status: statusOf(item),
    verb: reads ? 'See them' : verbOf(item, those),
    why: item.why,
    minutes: item.minutes,
    cost: item.cost,
    stayIds: item.stayIds,
    go: goOf(item, those, reads),
  }
}

function statusOf({ kind, badge, stayIds }: TodayItem): Thing['status'] {
  if (kind === 'send home') return { is: 'ready', words: 'Could go today' }
  if (!badge) return null
  const many = kind === 'chase' && stayIds.length > 1
  return {
    is: badges[badge.kind],
    words: many ? `${stayIds.length} late, longest ${badge.words.replace('Late ', '')}` : badge.words,
  }
}

const badges: Record<NonNullable<TodayItem['badge']>['kind'], ThingStatus> = {
  late: 'late',
  unowned: 'unowned',
  old: 'stale',
}

const who = (rows: readonly PersonRow[]) => listOf(rows.map((row) => `${nameOf(row)} (${placeOf(row)})`))

function sentenceOf(item: TodayItem, rows: readonly PersonRow[], told: readonly Told[]): string {
  const are = rows.length === 1 ? 'is' : 'are'
  switch (item.kind) {
    case 'send home':
      return `${rows
        .slice(0, 4)
        .map((row) => `${nameOf(row)} (${placeOf(row)}): ${needOf(row)}`)
        .join('; ')}${rows.length > 4 ? `; and ${rows.length - 4} more` : ''}.`
    case 'name an owner':
      return `${who(rows)} ${are} ready, and nobody owns what comes next.`
    case 'own late':
    case 'answer':
      return `${listOf(rows.map((row) => `${nameOf(row)} (${placeOf(row)}): ${thingWords(row)}`))}.`
    case 'chase':
      return `${listOf(rows.map((row) => `${nameOf(row)} (${thingWords(row)})`))}.`
    case 'ask about the bed':
      return `${who(rows)}: the reason for the bed has run out by the clock.`
    case 'told':
      return `${listOf(told.map((one) => `${one.person}: ${inSentence(toldWords(one))}`))}.`
    case 'not heard of':
      return `${who(rows)}. They may have gone or be unwell.`
  }
}

/** The single thing that somebody who could go today still needs. */
export function needOf(row: PersonRow): string {
  if (!row.next) return 'nothing but the journey'
  const due = row.next.due?.at ? `, by ${timeWords(row.next.due.at)}` : ''
  return `${thingWords(row)}${due}${row.openWaits > 1 ? ` and ${row.openWaits - 1} more` : ''}`
}

const thingWords = ({ next }: PersonRow): string => {
  const words = next ? (next.words ?? awaitsWords(next.awaits)) : 'no next step'
  return inSentence(words)
}

function verbOf(item: TodayItem, rows: readonly PersonRow[]): string {
  const only = rows.length === 1 ? rows[0]! : null
  if (item.kind === 'send home')
    return only ? (only.next ? 'See what is left' : 'Help them leave') : 'See what is left'
  if (item.kind === 'name an owner' && only && !only.next) return 'Add the next step'
  return item.verb
}

const listWords: { [kind in TodayKind]?: Record<string, string> } = {
  'send home': { show: 'go' },
  'name an owner': { show: 'unowned' },
  'not heard of': { show: 'stale' },
}

function goOf(item: TodayItem, rows: readonly PersonRow[], reads: boolean): Go {
  const only = rows.length === 1 ? rows[0]! : null
  if (only && !reads && item.kind === 'name an owner')
    return only.next
      ? { to: 'wait', waitId: only.next.waitId, form: 'owner' }
      : { to: 'form', stayId: only.stayId, form: 'waits/new' }
  if (only && !reads && item.kind === 'chase' && only.next)
    return { to: 'wait', waitId: only.next.waitId, form: 'chase' }
  if (only) return { to: 'person', stayId: only.stayId }
  const words =
    listWords[item.kind] ?? (item.kind === 'chase' ? { late: item.owner?.organisationId ?? 'family' } : null)
  return words ? { to: 'list', words } : { to: 'people', of: item.kind }
}
