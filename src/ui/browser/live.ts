// The open page hears that something it may see has changed, and asks for itself again. What to do with the newer page
// is the list's business (list.ts) or, elsewhere, morphing what nobody is typing in.
export type Change = { seq: number; what: string; kind: string; subject: string; person: string | null; user: string | null }

type OnNewer = (newer: Document, changes: Change[]) => void

const settle = 250

export function startLive(onNewer: OnNewer): void {
  let pending: Change[] = []
  let timer: number | undefined
  let fetching = false

  const ask = async () => {
    timer = undefined
    if (fetching) return
    fetching = true
    const changes = pending
    pending = []
    try {
      const response = await fetch(location.href, { headers: { 'x-homeward': 'live' }, cache: 'no-store', redirect: 'manual' })
      if (response.type === 'opaqueredirect' || response.status === 401) return signedOut()
      if (response.ok) onNewer(new DOMParser().parseFromString(await response.text(), 'text/html'), changes)
    } catch {
      pending.unshift(...changes)
    } finally {
      fetching = false
      if (pending.length > 0) soon()
    }
  }
  const soon = () => {
    timer ??= window.setTimeout(() => void ask(), settle)
  }

  const source = new EventSource('/live')
  let dropped = false
  source.addEventListener('open', () => {
    mark(null)
    // Whatever happened while the line was down is asked for at once.
    if (dropped) soon()
    dropped = false
  })
  source.addEventListener('changes', (event) => {
    pending.push(...(JSON.parse((event as MessageEvent<string>).data) as Change[]))
    soon()
  })
  source.addEventListener('again', soon)
  source.addEventListener('error', () => {
    dropped = true
    mark(new Date())
  })
  document.addEventListener('homeward:done', soon)
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden && dropped) soon()
  })
}

let lostAt: string | null = null

function mark(lost: Date | null): void {
  const place = document.querySelector<HTMLElement>('[data-live-mark]')
  if (!place) return
  if (!lost) {
    lostAt = null
    place.classList.remove('hw-live--lost')
    const words = place.querySelector('[data-lost]')
    words?.remove()
    return
  }
  lostAt ??= lost.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/London' })
  place.classList.add('hw-live--lost')
  let words = place.querySelector<HTMLElement>('[data-lost]')
  if (!words) {
    words = document.createElement('span')
    words.dataset.lost = ''
    place.append(words)
  }
  words.textContent = ` Not live since ${lostAt}`
}

function signedOut(): void {
  mark(new Date())
  const words = document.querySelector('[data-lost]')
  if (words) words.textContent = ' You have been signed out. '
  if (!words) return
  const link = document.createElement('a')
  link.href = `/sign-in?next=${encodeURIComponent(location.pathname + location.search)}`
  link.textContent = 'Sign in again'
  words.append(link)
}
