import { say } from './announce.ts'
import { onKey } from './keys.ts'
import { openForm } from './quick.ts'
import { showUndo } from './undo.ts'

// Board round: one person at a time, thirty seconds each, never jumping on by itself. The bar rests while someone
// types or a form is open, and can be paused. What was just done can be undone for thirty seconds, also from the next
// person's page.
const followEach = 10_000
const kept = 'homeward-round-undo'

let left = 0
let paused = false

export function startRound(): void {
  const bar = document.querySelector<HTMLProgressElement>('[data-round-bar]')
  left = bar?.max ?? 0
  onKey('Enter', () => press('[data-go="next"]'))
  onKey('Escape', () => press('[data-go="stop"]'))
  for (const key of ['j', 'ArrowDown']) onKey(key, () => along(1))
  for (const key of ['k', 'ArrowUp']) onKey(key, () => along(-1))
  onKey(' ', pause)
  for (const key of ['g', 'x', 'e', 'w', 'r', 'n']) onKey(key, () => act(key))
  document.addEventListener('homeward:brought', show)
  keepUndo()
  document.querySelector('[data-rail-here]')?.scrollIntoView({ block: 'nearest' })
  readName()
  if (bar) setInterval(tick, 1000)
  // The driver's steps are not news for the whole place, so whoever follows asks.
  if (document.body.dataset.round === 'following')
    setInterval(() => document.dispatchEvent(new CustomEvent('homeward:done')), followEach)
  show()
}

// A reader hears the name when the next person's page has come, not the same title again.
function readName(): void {
  const name = document.querySelector<HTMLElement>('[data-round-name]')
  if (!name || document.querySelector('[data-undo], [data-told]')?.contains(document.activeElement)) return
  name.tabIndex = -1
  name.focus({ preventScroll: true })
}

function press(selector: string): boolean {
  const found = document.querySelector<HTMLElement>(selector)
  found?.click()
  return found !== null
}

function along(by: 1 | -1): boolean {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.hw-rail a')]
  const here = links.findIndex((link) => link.closest('[data-rail-here]'))
  const next = links[here + by]
  if (next) location.assign(next.href)
  return next !== undefined
}

function pause(): boolean {
  if (!document.querySelector('[data-round-bar]')) return false
  paused = !paused
  say(paused ? 'Paused' : 'Going on')
  show()
  return true
}

function act(key: string): boolean {
  const found = document.querySelector<HTMLElement>(`[data-round-key="${key}"]`)
  if (found instanceof HTMLAnchorElement) open(found)
  else found?.click()
  return found !== null
}

// A red day is asked for its reason at once: typing begins there.
function open(link: HTMLAnchorElement): void {
  const field = link.dataset.roundFocus
  const toField = () =>
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`dialog [name="${field}"]`)?.focus())
  if (field) document.addEventListener('homeward:filled', toField, { once: true })
  void openForm(link.href)
}

function tick(): void {
  const busy =
    paused ||
    document.hidden ||
    document.querySelector('dialog[open], main form :is(input, select, textarea):focus') !== null
  if (!busy && left > 0) left--
  const pace = document.querySelector<HTMLElement>('[data-round-pace]')
  if (pace) {
    pace.dataset.seconds = String(Number(pace.dataset.seconds) + 1)
    pace.textContent = paceWords(Number(pace.dataset.seconds), Number(pace.dataset.people))
  }
  show()
}

function show(): void {
  const bar = document.querySelector<HTMLProgressElement>('[data-round-bar]')
  const words = document.querySelector('[data-round-words]')
  if (bar) bar.value = bar.max - left
  if (bar && words)
    words.textContent = paused
      ? `Paused, ${left} s left`
      : left > 0
        ? `${left} s left of ${bar.max}`
        : 'Time is up; go on when ready'
}

const paceWords = (seconds: number, people: number) => {
  const long = seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`
  return people > 0 ? `${long} so far, ${Math.round(seconds / people)} s a person` : `${long} so far`
}

// Kept in this tab only: words without a name, the address that takes it back, and until when.
function keepUndo(): void {
  document.addEventListener('homeward:told', (event) => {
    const { said, undo } = (event as CustomEvent<{ said: string; undo: string | undefined }>).detail
    if (undo)
      sessionStorage.setItem(
        kept,
        JSON.stringify({ said, undo, from: location.pathname, until: Date.now() + 30_000 }),
      )
    else sessionStorage.removeItem(kept)
  })
  const text = sessionStorage.getItem(kept)
  if (!text || document.querySelector('[data-undo]')) return
  const { said, undo, from, until } = JSON.parse(text) as {
    said: string
    undo: string
    from: string
    until: number
  }
  if (Date.now() >= until) sessionStorage.removeItem(kept)
  else
    showUndo(
      from === location.pathname ? said : `The person before: ${said}`,
      undo,
      Math.ceil((until - Date.now()) / 1000),
    )
}
