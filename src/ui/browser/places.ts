import { onKey } from './keys.ts'

// Finding a place: j and k go along the people, 1 to 9 tick what is listed, Ctrl+Enter asks, Esc closes. Every one of these
// is a link, a box or a button as well.
export function startPlaces(): void {
  if (!document.querySelector('[data-places]')) return
  onKey('j', () => step(1))
  onKey('k', () => step(-1))
  for (let n = 1; n <= 9; n++) onKey(String(n), () => tick(n))
  onKey('Escape', () => {
    const close = document.querySelector<HTMLAnchorElement>('[data-close]')
    close?.click()
    return close !== null
  })
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Enter' && document.activeElement?.matches('[data-card]')) sessionStorage.setItem(opened, '1')
  })
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || document.querySelector('dialog[open]'))
      return
    const form = document.querySelector<HTMLFormElement>('form[data-ask]')
    if (!form) return
    event.preventDefault()
    form.requestSubmit()
  })
  document.addEventListener('change', (event) => {
    if (event.target instanceof HTMLInputElement && event.target.dataset.askTick) sayHowMany()
  })
  document.addEventListener('homeward:brought', sayHowMany)
  window.addEventListener('pageshow', sayHowMany)
  sayHowMany()
  // Beside the queue the person stays in sight, and so does their place in it.
  if (matchMedia('(min-width: 75em)').matches) bringIntoSight(document.querySelector('.hw-place--here'))
  goIn()
}

const opened = 'places-opened'

/** Whoever opened somebody by the keyboard goes on there: Tab is at what can be done, not at the top of the page. */
function goIn(): void {
  if (!sessionStorage.getItem(opened)) return
  sessionStorage.removeItem(opened)
  document.querySelector<HTMLElement>('h2#panel')?.focus({ preventScroll: true })
}

// By hand: after scrollIntoView the browser lets Tab begin there, and the link to the contents is passed over.
function bringIntoSight(card: Element | null): void {
  if (!card) return
  const { top, bottom } = card.getBoundingClientRect()
  const covered = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingBottom) || 0
  const below = bottom - (innerHeight - covered)
  if (top < 0) scrollBy(0, top)
  else if (below > 0) scrollBy(0, Math.min(below, top))
}

/** The next person's link is focused, and Enter opens it; the one that is open is where it begins. */
function step(by: 1 | -1): boolean {
  const cards = [...document.querySelectorAll<HTMLAnchorElement>('[data-card]')].filter(
    (card) => card.offsetParent !== null,
  )
  const at = cards.findIndex((card) => card === document.activeElement)
  const from = at >= 0 ? at : cards.findIndex((card) => card.ariaCurrent === 'true')
  const next = cards[from < 0 ? (by > 0 ? 0 : cards.length - 1) : from + by]
  next?.focus()
  next?.scrollIntoView({ block: 'nearest' })
  return next !== undefined
}

function tick(n: number): boolean {
  const box = document.querySelector<HTMLInputElement>(`[data-ask-tick="${n}"]`)
  box?.click()
  return box !== null
}

/** "Ask 2 providers": the button says what it will do. */
function sayHowMany(): void {
  const button = document.querySelector<HTMLElement>('[data-ask-button]')
  if (!button) return
  const ticked = document.querySelectorAll('[data-ask-tick]:checked').length
  button.textContent =
    ticked === 0 ? 'Ask those ticked' : ticked === 1 ? 'Ask 1 provider' : `Ask ${ticked} providers`
}
