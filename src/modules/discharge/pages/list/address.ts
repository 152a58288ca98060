import type { Viewer } from '../../../../platform/db/viewer.ts'
import { isId } from '../../../../platform/ids.ts'
import { usualView } from '../../queries/list-filter.ts'
import { isAwaits } from '../../rules/awaits.ts'
import { pathwayWords } from '../../rules/pathway.ts'
import { isSortKey } from '../../rules/sort-list.ts'

const views = ['hub', 'ward', 'mine'] as const
export type ViewName = (typeof views)[number]

/** Whom the list is narrowed to by a box of the strip. */
const shows = ['go', 'one', 'unowned', 'stale', 'unseen'] as const
export type Show = (typeof shows)[number]

// An owner is an organisation, the family, or nobody.
const isOwner = (text: string) => isId(text) || text === 'family' || text === 'nobody'
const isYes = (text: string) => text === '1'

/** What each word of the address may say, in the order in which addresses are written. */
const readers = {
  ward: isId,
  ready: (text: string) => text === '1' || text === '0',
  site: isId,
  pathway: (text: string) => text === 'none' || Object.hasOwn(pathwayWords, text),
  awaits: isAwaits as (text: string) => boolean,
  owner: isOwner,
  late: (text: string) => isYes(text) || isOwner(text),
  mine: isYes,
  changed: isYes,
  show: (text: string) => (shows as readonly string[]).includes(text),
  sort: (text: string) => isSortKey(text.replace(/^-/, '')),
  print: isYes,
  names: (text: string) => text === 'off',
} satisfies Record<string, (text: string) => boolean>

export type Word = keyof typeof readers
/**
 * What somebody asks of the list: all of it stands in the address, so that a list can be sent and kept.
 * - ready: '1' ready and waiting, '0' not ready, absent everyone
 * - late: '1' anyone's, otherwise whom the next thing is late with
 * - sort: a key of rules/sort-list.ts, '-' before it for the other way round
 */
export type ListAsked = { view: ViewName } & { [word in Word]?: string }

/** Reads an address; words it does not know, or that make no sense, are as if they were not there. */
export function readAddress(query: URLSearchParams, viewer: Pick<Viewer, 'role' | 'wardId'>): ListAsked {
  const view = views.find((name) => name === query.get('view'))
  const usual = usualView(viewer)
  const asked: ListAsked = { view: view ?? usual.view }
  for (const [word, reads] of Object.entries(readers)) {
    const text = query.get(word)
    if (text !== null && reads(text)) asked[word as Word] = text
  }
  if (!view && !asked.ready && usual.only?.includes('ready')) asked.ready = '1'
  if (asked.view !== 'ward') delete asked.ward
  else if (viewer.wardId) asked.ward ??= viewer.wardId
  return asked
}

/** The address of the same list with some words changed; undefined takes one away. */
export function listAddress(
  asked: ListAsked,
  change: { [word in Word]?: string | undefined } = {},
  at = '/list',
): string {
  const changed: Record<string, string | undefined> = { ...asked, ...change }
  const query = new URLSearchParams({ view: asked.view })
  for (const word of Object.keys(readers)) if (changed[word] !== undefined) query.set(word, changed[word])
  return `${at}?${query.toString()}`
}

/** Another list from its beginning. */
export const viewAddress = (view: ViewName, words: { [word in Word]?: string | undefined } = {}): string =>
  listAddress({ view }, words)
