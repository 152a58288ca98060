import { showLive, showLost, showSignedOut } from './live-mark.ts'

// The open page hears that something it may see has changed, and asks for itself again. What to do with the newer page
// is the list's business (list-live.ts) or, elsewhere, morphing what nobody is typing in.
export type Change = {
  seq: number
  what: string
  kind: string
  subject: string
  person: string | null
  user: string | null
}

type OnNewer = (newer: Document, changes: Change[]) => void

const settle = 50
const again = 3000
/** Ages grow also while nothing happens. */
const refresh = 300_000
/** A browser keeps six connections to a server for all its tabs: a tab nobody looks at gives its one back. */
const hiddenFor = 60_000

export function startLive(onNewer: OnNewer): void {
  let last = Number(document.body.dataset.after ?? Number.NaN)
  let source: EventSource | null = null
  let pending: Change[] = []
  let timer: number | undefined
  let fetching = false
  let dropped = false
  let over = false

  const ask = async () => {
    timer = undefined
    if (fetching) return soon()
    fetching = true
    const changes = pending
    pending = []
    try {
      const response = await fetch(location.href, {
        headers: { 'x-homeward': 'live' },
        cache: 'no-store',
        redirect: 'manual',
      })
      if (response.type === 'opaqueredirect' || response.status === 401) return end()
      if (!response.ok) throw new Error(`answered ${response.status}`)
      onNewer(new DOMParser().parseFromString(await response.text(), 'text/html'), changes)
    } catch {
      pending.unshift(...changes)
      soon(again)
    } finally {
      fetching = false
    }
  }
  const soon = (wait = settle) => {
    if (!over) timer ??= window.setTimeout(() => void ask(), wait)
  }
  const lost = () => {
    dropped = true
    if (!over) showLost()
  }
  const end = () => {
    over = true
    source?.close()
    showSignedOut()
  }
  const disconnect = () => {
    source?.close()
    source = null
  }
  const connect = () => {
    if (over || source) return
    const mine = new EventSource(Number.isNaN(last) ? '/live' : `/live?after=${last}`)
    source = mine
    mine.addEventListener('open', () => {
      showLive()
      // Whatever happened while the line was down is asked for at once.
      if (dropped) soon()
      dropped = false
    })
    const hear = (event: MessageEvent<string>) => {
      last = Number(event.lastEventId) || last
      if (event.type === 'changes') pending.push(...(JSON.parse(event.data) as Change[]))
      soon()
    }
    mine.addEventListener('changes', hear)
    mine.addEventListener('again', hear)
    mine.addEventListener('error', () => {
      if (source !== mine) return
      lost()
      // Refused rather than broken off: the browser will not try again by itself. Perhaps nobody is signed in.
      if (mine.readyState !== EventSource.CLOSED) return
      disconnect()
      soon(again)
      setTimeout(connect, again)
    })
  }
  connect()

  let hidden: number | undefined
  document.addEventListener('visibilitychange', () => {
    window.clearTimeout(hidden)
    if (document.hidden) hidden = window.setTimeout(disconnect, hiddenFor)
    else if (!source) {
      dropped = true
      connect()
    }
  })
  window.addEventListener('pagehide', disconnect)
  window.addEventListener('pageshow', (event) => {
    if (!event.persisted) return
    dropped = true
    connect()
  })
  window.addEventListener('offline', lost)
  window.addEventListener('online', () => {
    disconnect()
    connect()
  })
  document.addEventListener('homeward:done', () => soon())
  setInterval(() => document.hidden || soon(), refresh)
}
