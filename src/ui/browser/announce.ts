// One polite announcement at most each ten seconds, summed up: a reader must not be talked over.
const pause = 10_000
let last = 0
let waiting: string | null = null

/** What others did. Said at once when nothing was said for a while; otherwise the newest words wait their turn. */
export function announce(words: string): void {
  const wait = last + pause - Date.now()
  if (wait <= 0) {
    last = Date.now()
    say(words)
    return
  }
  if (waiting === null)
    setTimeout(() => {
      const text = waiting
      waiting = null
      if (text) announce(text)
    }, wait)
  waiting = words
}

/** What the person just did is said at once. */
export function say(words: string): void {
  const box = document.getElementById('said')
  if (!box) return
  // The same words again are no change, and would not be read out.
  box.textContent = ''
  setTimeout(() => (box.textContent = words), 50)
}
