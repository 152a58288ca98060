// Single keys, off while typing, and off altogether where the person switched them off (WCAG 2.1.4).
type Handler = (event: KeyboardEvent) => void | boolean
const handlers = new Map<string, Handler>()

/** @param handler answers false when it did nothing, so that the browser may. */
export function onKey(key: string, handler: Handler): void {
  handlers.set(key, handler)
}

const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName)) &&
  !(target instanceof HTMLInputElement && ['checkbox', 'radio', 'button', 'submit'].includes(target.type))

export function startKeys(): void {
  if (document.body.dataset.keys === 'off') return
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || event.isComposing) return
    if (typing(event.target) || document.querySelector('dialog[open]')) return
    // A focused link or button keeps Enter and Space for itself.
    const own =
      event.target instanceof HTMLElement && event.target.closest('a, button, summary, input, select')
    if (own && (event.key === 'Enter' || event.key === ' ')) return
    // Held down, a moving key goes on moving; a deed is done once.
    if (event.repeat && !['j', 'k', 'ArrowDown', 'ArrowUp'].includes(event.key)) return
    const handler = handlers.get(event.key)
    if (handler && handler(event) !== false) event.preventDefault()
  })
  onKey('/', () => {
    const find = [...document.querySelectorAll<HTMLInputElement>('[data-find]')].find(
      (input) => input.offsetParent !== null,
    )
    if (!find) return false
    find.focus()
    return true
  })
  onKey('?', () => {
    location.assign(`/keys?from=${encodeURIComponent(location.pathname + location.search)}`)
  })
  onKey('z', () => {
    const undo = document.querySelector<HTMLButtonElement>('[data-undo] button')
    if (!undo) return false
    undo.click()
    return true
  })
}
