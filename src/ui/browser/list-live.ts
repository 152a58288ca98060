import { Idiomorph } from 'idiomorph'
import { announce } from './announce.ts'
import { moved } from './list-order.ts'
import { current, rowsOf, spellOut, stand, table } from './list-rows.ts'
import type { Change } from './live.ts'

// A list never moves under its reader: rows that changed are brought up to date and marked where they stand; new rows,
// rows gone and changes of order wait behind "Show them".

const markFor = 60_000
/** Each row as the server last printed it, and which are marked, with what they said before. */
const served = new Map<string, string>()
const marked = new Map<string, { was: string; timer: number }>()
let newest: Document | null = null

export function rememberRows(): void {
  for (const row of rowsOf()) served.set(row.id, row.innerHTML)
  const mine = table()
  if (mine) spellOut(mine)
}

export function takeNewer(newer: Document, changes: Change[]): void {
  if (!table(newer)) return
  const theirs = new Map(rowsOf(newer).map((row) => [row.id, row]))
  const others = changedByOthers(changes)
  let changed = 0
  for (const row of rowsOf()) {
    const other = theirs.get(row.id)
    if (!other) leave(row)
    else if (takeRow(row, other, others)) changed++
  }
  newest = newer
  for (const part of ['[data-strip]', '[data-chips]', '[data-live-at]']) morphPart(part, newer)
  offer([...theirs.keys()])
  if (changed > 0) announce(`${changed} ${changed === 1 ? 'person' : 'people'} changed`)
}

/** True unless everything we heard about the person was done by whoever looks at this page. */
function changedByOthers(changes: Change[]): (person: string | undefined) => boolean {
  const me = document.body.dataset.user
  const [mine, others] = [new Set<string>(), new Set<string>()]
  for (const { person, user } of changes) if (person) (user === me ? mine : others).add(person)
  return (person) => person === undefined || others.has(person) || !mine.has(person)
}

function takeRow(
  row: HTMLTableRowElement,
  other: HTMLTableRowElement,
  others: (person: string | undefined) => boolean,
): boolean {
  row.classList.remove('hw-row--gone')
  const html = other.innerHTML
  const news = row.dataset.version !== other.dataset.version
  if (!news && served.get(row.id) === html) return false
  const [here, was] = [row.classList.contains('hw-row--here'), news ? whatItWas(row, other) : '']
  void Idiomorph.morph(row, other.outerHTML, { morphStyle: 'outerHTML' })
  served.set(other.id, html)
  const now = document.getElementById(other.id) as HTMLTableRowElement
  spellOut(rowOnly(now))
  if (here) {
    now.classList.add('hw-row--here')
    now.setAttribute('aria-current', 'true')
  }
  const theirDoing = news && others(now.dataset.person)
  if (theirDoing) marked.set(now.id, { was, timer: window.setTimeout(() => unmark(now.id), markFor) })
  if (marked.has(now.id)) drawMark(now)
  return theirDoing
}

function rowOnly(row: HTMLTableRowElement): ParentNode {
  row.setAttribute('role', 'row')
  return row
}

/** In words, what the first cell that differs said before: lateness first, then the next thing, then the rest. */
function whatItWas(row: HTMLTableRowElement, other: HTMLTableRowElement): string {
  const order = [...row.cells]
    .map((_, i) => i)
    .sort(
      (a, b) =>
        Number(row.cells[b]!.querySelector('.hw-status') !== null) -
        Number(row.cells[a]!.querySelector('.hw-status') !== null),
    )
  // The last two tell the age and hold the button.
  const at = order.find(
    (i) => i < row.cells.length - 2 && other.cells[i] && textOf(row.cells[i]!) !== textOf(other.cells[i]!),
  )
  return at === undefined ? '' : textOf(row.cells[at]!)
}

const textOf = (cell: HTMLTableCellElement) =>
  (cell.querySelector('.hw-status, b')?.textContent ?? cell.textContent ?? '').trim()

/** In the cell that tells when they were last heard of, and no taller than what stood there: no row may move. */
function drawMark(row: HTMLTableRowElement): void {
  row.classList.add('hw-row--changed')
  const place = row.cells[row.cells.length - 2]
  if (!place || place.querySelector('[data-changed]')) return
  const note = document.createElement('span')
  note.dataset.changed = ''
  note.innerHTML =
    '<span class="hw-status hw-tone--blue"><svg class="hw-icon" aria-hidden="true"><use href="#i-changed"/></svg><span>Now</span></span>'
  const was = marked.get(row.id)?.was
  if (place.querySelector('small')) {
    const before = document.createElement('small')
    before.textContent = was ? `was ${was}` : 'changed'
    note.append(before)
  }
  place.prepend(note)
}

function unmark(id: string): void {
  marked.delete(id)
  const row = document.getElementById(id)
  row?.classList.remove('hw-row--changed')
  row?.querySelector('[data-changed]')?.remove()
}

function leave(row: HTMLTableRowElement): void {
  if (row.classList.contains('hw-row--gone')) return
  row.classList.add('hw-row--gone')
  const words = document.createElement('small')
  words.dataset.toldGone = ''
  words.textContent = 'no longer on this list'
  row.querySelector('th')?.append(words)
}

function morphPart(part: string, newer: Document): void {
  const [old, fresh] = [document.querySelector(part), newer.querySelector(part)]
  // A menu that is being used stays as it is.
  if (
    !old ||
    !fresh ||
    old.querySelector('details[open], [aria-expanded=true]') ||
    old.contains(document.activeElement)
  )
    return
  void Idiomorph.morph(old, fresh.outerHTML, { morphStyle: 'outerHTML' })
}

const isPerson = (id: string) => id.startsWith('row-')

function offer(theirs: string[]): void {
  const mine = rowsOf().map((row) => row.id)
  const [was, is] = [new Set(mine), new Set(theirs)]
  const fresh = theirs.filter((id) => isPerson(id) && !was.has(id)).length
  const gone = mine.filter((id) => isPerson(id) && !is.has(id)).length
  const order = moved(
    mine.filter((id) => is.has(id)),
    theirs.filter((id) => was.has(id)),
  )
  const beds = fresh + gone + order === 0 && (mine.length !== theirs.length || mine.some((id) => !is.has(id)))
  const words = [
    fresh > 0 && `${fresh} new ${fresh === 1 ? 'person' : 'people'}`,
    gone > 0 && `${gone} no longer here`,
    order > 0 && `${order} ${order === 1 ? 'change' : 'changes'} of order`,
    beds && 'a change of beds',
  ].filter((part) => part !== false)
  const bar = document.querySelector<HTMLElement>('[data-changed-bar]')
  const place = bar?.querySelector('[data-changed-words]')
  if (!bar || !place) return
  const single = words.length === 1 && fresh + gone + order <= 1
  const said = `${new Intl.ListFormat('en-GB').format(words)} ${single ? 'is' : 'are'} waiting. Your list does not move under you.`
  if (words.length > 0 && (bar.hidden || place.textContent !== said)) announce(said)
  bar.hidden = words.length === 0
  place.textContent = said
}

/** Puts the newest rows in their newest order, on demand; the row one was on stays the one. */
export function show(): boolean {
  const [mine, fresh] = [table()?.tBodies[0], newest && table(newest)?.tBodies[0]]
  const bar = document.querySelector<HTMLElement>('[data-changed-bar]')
  if (!mine || !fresh || !bar || bar.hidden) return false
  // The words for "nobody" stand outside the table.
  if (mine.rows.length === 0 || fresh.rows.length === 0) {
    location.reload()
    return true
  }
  const here = current()?.id
  const before = new Map(rowsOf().map((row) => [row.id, row]))
  mine.replaceChildren(...[...fresh.rows].map((row) => before.get(row.id) ?? adopt(row)))
  bar.hidden = true
  const again = here ? document.getElementById(here) : null
  if (again) stand(again as HTMLTableRowElement)
  announce('The newest rows and order are shown')
  return true
}

function adopt(row: HTMLTableRowElement): HTMLTableRowElement {
  served.set(row.id, row.innerHTML)
  const made = document.importNode(row, true)
  spellOut(rowOnly(made))
  return made
}
