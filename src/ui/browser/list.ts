import { say } from './announce.ts'
import { onKey } from './keys.ts'
import { addressOf, doTo, keyedDeeds, offerDeeds } from './list-do.ts'
import { rememberRows, show } from './list-live.ts'
import { current, move, stand, table } from './list-rows.ts'
import { showUndo } from './undo.ts'

/** Keys, buttons and menus of the list. */
export function startList(): void {
  rememberRows()
  onKey('j', () => move(1))
  onKey('k', () => move(-1))
  // These scroll a page, and go on doing so unless one is in the list.
  const inList = (by: number) => () => {
    if (!table()?.contains(document.activeElement)) return false
    move(by)
    return true
  }
  onKey('ArrowDown', inList(1))
  onKey('ArrowUp', inList(-1))
  onKey('Home', inList(-1e9))
  onKey('End', inList(1e9))
  onKey('Enter', () => {
    const link = current()?.querySelector<HTMLAnchorElement>('th a')
    if (!link) return false
    location.assign(withList(link))
    return true
  })
  onKey('u', show)
  for (const deed of keyedDeeds)
    onKey(deed.key, () => {
      const row = current()
      if (!row) return false
      const address = addressOf(deed, row)
      if (address) void doTo(row, address)
      else say('This cannot be done here')
      return true
    })
  document.addEventListener('click', onClick)
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') closeMenus()
  })
}

function onClick(event: MouseEvent): void {
  const target = event.target
  if (!(target instanceof Element)) return
  if (!target.closest('.hw-chip-menu')) closeMenus()
  const fold = target.closest('[data-unfold]')
  if (fold) fold.setAttribute('aria-expanded', String(fold.getAttribute('aria-expanded') !== 'true'))
  const person = target.closest<HTMLAnchorElement>('table[data-list] th a')
  if (person) withList(person)
  const row = target.closest<HTMLTableRowElement>('table[data-list] > tbody > tr[data-person]')
  if (row && target.closest('.hw-do')) return offerDeeds(row)
  // A click on words chooses the row; a click that selected text does not.
  if (row && !target.closest('a, button') && getSelection()?.isCollapsed !== false) return stand(row)
  const plain = !event.ctrlKey && !event.metaKey && !event.shiftKey
  if (plain && target.closest('[data-changed-bar] a')) {
    event.preventDefault()
    show()
  }
  const copy = target.closest<HTMLAnchorElement>('a[data-copy]')
  if (plain && copy) {
    event.preventDefault()
    void copyLink(copy.href)
  }
}

// The page of a person leads back to this list, and on to the next person of it. Rows are kept lean, so only the link
// that is followed says where it was.
function withList(link: HTMLAnchorElement): string {
  if (!link.search && link.pathname.startsWith('/stays/'))
    link.search = `?${new URLSearchParams({ from: location.pathname + location.search })}`
  return link.href
}

// Outside HTTPS a browser gives no clipboard; the address bar holds the same.
async function copyLink(href: string): Promise<void> {
  const copied = await (navigator.clipboard?.writeText(href) ?? Promise.reject(new Error('no clipboard')))
    .then(() => true)
    .catch(() => false)
  const words = copied
    ? 'The address of this view is copied.'
    : 'Copy the address from the top of the browser.'
  if (!copied) history.replaceState(null, '', href)
  showUndo(words, undefined)
  say(words)
}

function closeMenus(): void {
  for (const menu of document.querySelectorAll<HTMLDetailsElement>('.hw-chip-menu[open]')) {
    if (menu.contains(document.activeElement)) menu.querySelector('summary')?.focus()
    menu.open = false
  }
}
