import { say } from './announce.ts'
import { onKey } from './keys.ts'
import { openForm } from './quick.ts'

// Board round: one person at a time, thirty seconds each, never jumping on by itself. The bar rests while someone
// types or a form is open, and can be paused.
const each = 30

let left = each
let paused = false

export function startRound(): void {
  const follow = (name: string) => {
    const link = document.querySelector<HTMLAnchorElement>(`a[data-go="${name}"]`)
    if (link) location.assign(link.href)
    return Boolean(link)
  }
  onKey('j', () => follow('next'))
  onKey('Enter', () => follow('next'))
  onKey('k', () => follow('previous'))
  onKey('Escape', () => follow('stop'))
  onKey(' ', () => {
    paused = !paused
    say(paused ? 'Paused' : 'Going on')
    show()
  })
  for (const key of ['x', 'e', 'w', 'r', 'n', 'g'])
    onKey(key, () => {
      const act = document.querySelector<HTMLElement>(`[data-round-key="${key}"]`)
      if (act instanceof HTMLAnchorElement) void openForm(act.href)
      else if (act instanceof HTMLButtonElement) act.click()
      else return false
      return true
    })
  setInterval(() => {
    const busy = paused || Boolean(document.querySelector('dialog[open], main form :focus:not(button)'))
    if (!busy && left > 0) left--
    show()
  }, 1000)
  show()
}

function show(): void {
  const bar = document.querySelector<HTMLProgressElement>('[data-round-bar]')
  const words = document.querySelector('[data-round-words]')
  if (bar) bar.value = each - left
  if (words) words.textContent = paused ? `Paused, ${left} s left of ${each}` : left > 0 ? `${left} s left of ${each}` : 'Time is up; go on when ready'
}
