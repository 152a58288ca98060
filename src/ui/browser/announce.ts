// One polite announcement at most each ten seconds, summed up: a reader must not be talked over.
const pause = 10_000
let last = 0
let waiting: string | null = null

export function announce(words: string): void {
  const box = document.getElementById('said')
  if (!box) return
  const wait = last + pause - Date.now()
  if (wait <= 0) {
    last = Date.now()
    box.textContent = words
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
  if (box) box.textContent = words
}
