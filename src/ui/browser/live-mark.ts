import { announce } from './announce.ts'

// "Live" beside the heading, and what stands there when changes have stopped coming.

// A demonstration place lives in its own time, so its clock is the page's, not the computer's.
const ahead = Date.parse(document.body.dataset.now ?? '') - Date.now() || 0
let lostAt: string | null = null

const mark = () => document.querySelector<HTMLElement>('[data-live-mark] .hw-status')

function draw(tone: string, shape: string, words: string): HTMLElement | null {
  const place = mark()
  if (!place) return null
  place.className = `hw-status hw-tone--${tone}`
  place.querySelector('use')?.setAttribute('href', `#i-${shape}`)
  const text = place.querySelector<HTMLElement>(':scope > span')
  if (text) text.textContent = words
  return text
}

export function showLive(): void {
  if (lostAt) announce('Live again')
  lostAt = null
  draw('blue', 'changed', 'Live')
}

/** "Not live since 08:12": the moment the line dropped, however often it is tried since. */
export function showLost(): void {
  if (!lostAt) {
    lostAt = new Date(Date.now() + ahead).toLocaleTimeString('en-GB', {
      hour: '2-digit',
      minute: '2-digit',
      timeZone: 'Europe/London',
    })
    announce(`Not live since ${lostAt}`)
  }
  draw('grey', 'not-live', `Not live since ${lostAt}`)
}

export function showSignedOut(): void {
  const text = draw('grey', 'not-live', 'You have been signed out. ')
  if (!text) return
  const link = document.createElement('a')
  link.href = `/sign-in?next=${encodeURIComponent(location.pathname + location.search)}`
  link.textContent = 'Sign in again'
  text.append(link)
  announce('You have been signed out')
}
