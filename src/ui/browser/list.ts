import { Idiomorph } from 'idiomorph'
import { announce } from './announce.ts'
import { onKey } from './keys.ts'
import type { Change } from './live.ts'
import { openForm } from './quick.ts'

// A list never moves under its reader: rows that changed are brought up to date and marked where they stand; new rows,
// rows gone and changes of order wait behind "Show them".

const markFor = 60_000
const table = () => document.querySelector<HTMLTableElement>('table[data-list]')
const rowsOf = (root: ParentNode) => [...root.querySelectorAll<HTMLTableRowElement>('table[data-list] > tbody > tr[id]')]

let newest: Document | null = null

export function takeNewer(newer: Document, changes: Change[]): void {
  const mine = rowsOf(document)
  const theirs = new Map(rowsOf(newer).map((row) => [row.id, row]))
  const byMe = document.body.dataset.user
  const people = new Set(changes.filter((change) => change.user !== byMe).map((change) => change.person))
  let changed = 0
  for (const row of mine) {
    const other = theirs.get(row.id)
    if (!other) {
      if (!row.classList.contains('hw-row--gone')) leave(row)
      continue
    }
    const news = row.dataset.version !== other.dataset.version
    const here = row.classList.contains('hw-row--here')
    Idiomorph.morph(row, other.outerHTML, { morphStyle: 'outerHTML' })
    const now = document.getElementById(row.id)
    if (here) now?.classList.add('hw-row--here')
    if (news && now && people.has(now.dataset.person ?? '')) {
      changed++
      now.classList.add('hw-row--changed')
      setTimeout(() => now.classList.remove('hw-row--changed'), markFor)
    }
  }
  newest = newer
  for (const part of ['[data-strip]', '[data-chips]', '[data-live-at]']) {
    const [old, fresh] = [document.querySelector(part), newer.querySelector(part)]
    if (old && fresh) Idiomorph.morph(old, fresh.outerHTML, { morphStyle: 'outerHTML' })
  }
  offer(mine.map((row) => row.id), [...theirs.keys()])
  if (changed > 0) announce(`${changed} ${changed === 1 ? 'person' : 'people'} changed`)
}

function leave(row: HTMLTableRowElement): void {
  row.classList.add('hw-row--gone')
  const head = row.querySelector('th')
  const words = document.createElement('span')
  words.className = 'hw-second'
  words.textContent = 'no longer on this list'
  head?.append(words)
}

function offer(mine: string[], theirs: string[]): void {
  const fresh = theirs.filter((id) => !mine.includes(id)).length
  const gone = mine.filter((id) => !theirs.includes(id)).length
  const left = mine.filter((id) => theirs.includes(id))
  const moved = theirs.filter((id) => mine.includes(id)).filter((id, i) => id !== left[i]).length > 0
  const words = [
    fresh > 0 && `${fresh} new ${fresh === 1 ? 'person' : 'people'}`,
    gone > 0 && `${gone} no longer here`,
    moved && 'a change of order',
  ].filter((part) => part !== false)
  const bar = document.querySelector<HTMLElement>('[data-changed-bar]')
  if (!bar) return
  bar.hidden = words.length === 0
  const place = bar.querySelector('[data-changed-words]')
  if (place) place.textContent = `${words.join(', ')} ${words.length > 1 || fresh > 1 ? 'are' : 'is'} waiting. Your list does not move under you.`
}

function show(): void {
  if (!newest) return
  const [old, fresh] = [table(), newest.querySelector('table[data-list]')]
  const here = current()?.id
  if (old && fresh) {
    Idiomorph.morph(old, fresh.outerHTML, { morphStyle: 'outerHTML' })
    for (const row of document.querySelectorAll('.hw-row--gone')) row.classList.remove('hw-row--gone')
  }
  const bar = document.querySelector<HTMLElement>('[data-changed-bar]')
  if (bar) bar.hidden = true
  const again = here ? document.getElementById(here) : null
  if (again) stand(again as HTMLTableRowElement)
}

const current = () => document.querySelector<HTMLTableRowElement>('table[data-list] tr.hw-row--here')

function stand(row: HTMLTableRowElement): void {
  for (const other of document.querySelectorAll('tr.hw-row--here')) {
    other.classList.remove('hw-row--here')
    other.removeAttribute('aria-current')
  }
  row.classList.add('hw-row--here')
  row.setAttribute('aria-current', 'true')
  row.scrollIntoView({ block: 'nearest' })
  row.querySelector<HTMLElement>('th a, td a')?.focus({ preventScroll: true })
  const count = document.querySelector('[data-row-count]')
  const all = rowsOf(document)
  if (count) count.textContent = `Row ${all.indexOf(row) + 1} of ${all.length}`
}

function move(by: number): void {
  const all = rowsOf(document)
  const at = all.findIndex((row) => row.classList.contains('hw-row--here'))
  const next = all[at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, at + by))]
  if (next) stand(next)
}

/** Single keys of the list; each opens a form that is also a page of its own. */
export function startList(): void {
  onKey('j', () => move(1))
  onKey('ArrowDown', () => move(1))
  onKey('k', () => move(-1))
  onKey('ArrowUp', () => move(-1))
  onKey('Home', () => move(-1e9))
  onKey('End', () => move(1e9))
  onKey('Enter', () => {
    const link = current()?.querySelector<HTMLAnchorElement>('th a')
    if (!link) return false
    location.assign(link.href)
    return true
  })
  onKey('u', show)
  document.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('[data-changed-bar] a')) {
      event.preventDefault()
      show()
    }
  })
  for (const [key, name] of Object.entries({ d: 'done', o: 'owner', t: 'due', c: 'chase', n: 'note', r: 'readiness', e: 'expected', w: 'wait' }))
    onKey(key, () => {
      const address = current()?.querySelector<HTMLAnchorElement>(`a[data-key="${name}"]`)?.href
      if (!address) return false
      void openForm(address)
      return true
    })
  document.addEventListener('click', (event) => {
    const row = event.target instanceof Element ? event.target.closest<HTMLTableRowElement>('table[data-list] > tbody > tr[id]') : null
    if (row && !(event.target as Element).closest('a, button')) stand(row)
  })
}
