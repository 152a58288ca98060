import { say } from './announce.ts'
import { onKey } from './keys.ts'
import { openForm } from './quick.ts'
import { showTold } from './undo.ts'

// What is free: j and k go along the rows, y e q press what stands in the row one is on, Enter opens the service. What comes
// back for an answer is said within its row, and the next row is the one to look at.

let here: string | null = null

const rows = () => [
  ...document.querySelectorAll<HTMLTableRowElement>('[data-capacity] tbody tr[id^="line-"]'),
]
const current = () => (here ? document.getElementById(here) : null)

export function startCapacity(): void {
  if (!document.querySelector('[data-capacity]')) return
  onKey('j', () => move(1))
  onKey('k', () => move(-1))
  onKey('Enter', () => press('th a'))
  onKey(
    'y',
    () => press('[data-still-true] button') || no('There is nothing to confirm here. q asks, e changes.'),
  )
  onKey(
    'q',
    () => press('[data-ask-now] button') || no('There is nobody to ask here: it still holds, or was asked.'),
  )
  onKey('e', () => {
    const link = current()?.querySelector<HTMLAnchorElement>('a[data-change-figure]')
    if (link) void openForm(link.href)
    return link !== null && link !== undefined
  })
  document.addEventListener('click', (event) => {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('tr[id^="line-"]') : null
    if (row?.closest('[data-capacity]')) stand(row, 'keep the focus')
  })
  // The newer page does not know where one is.
  document.addEventListener('homeward:brought', () => mark())
  document.addEventListener('homeward:told', (event) => {
    const { said } = (event as CustomEvent<{ said: string }>).detail
    const row = answering
    answering = null
    if (row) thank(row, said)
  })
  document.addEventListener('submit', (event) => {
    const form = event.target instanceof HTMLFormElement ? event.target : null
    answering = form?.closest<HTMLElement>('[data-capacity] tr[id^="line-"]')?.id ?? null
  })
}

let answering: string | null = null

function move(by: number): boolean {
  const all = rows()
  const at = all.findIndex((row) => row.id === here)
  const next = at < 0 ? all[by > 0 ? 0 : all.length - 1] : all[Math.min(all.length - 1, Math.max(0, at + by))]
  if (next) stand(next, 'take the focus')
  return next !== undefined
}

function stand(row: HTMLElement, focus: 'take the focus' | 'keep the focus'): void {
  here = row.id
  mark()
  row.scrollIntoView({ block: 'nearest' })
  if (focus === 'take the focus') row.querySelector<HTMLElement>('th a')?.focus({ preventScroll: true })
}

function mark(): void {
  for (const row of rows()) {
    row.classList.toggle('hw-row--here', row.id === here)
    if (row.id === here) row.setAttribute('aria-current', 'true')
    else row.removeAttribute('aria-current')
  }
}

function press(selector: string): boolean {
  const found = current()?.querySelector<HTMLElement>(selector)
  found?.click()
  return found !== null && found !== undefined
}

/** A key that does nothing here says why; on no row it is left to the browser. */
function no(words: string): boolean {
  if (!current()) return false
  showTold(words)
  say(words)
  return true
}

/** Within the row, until the next answer; it is read out through the page's one live region as well. */
function thank(id: string, said: string): void {
  for (const old of document.querySelectorAll('.hw-confirm__thanks')) old.remove()
  const place = document.getElementById(id)?.querySelector('.hw-confirm')
  if (!place) return
  const words = document.createElement('p')
  words.className = 'hw-confirm__thanks'
  words.dataset.told = ''
  words.textContent = said
  place.append(words)
  if (here === id) move(1)
}
