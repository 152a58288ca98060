import { peopleOf, stand } from './list-rows.ts'
import { openForm } from './quick.ts'

// What can be done from a row. The page prints which deeds the viewer's role may do (data-can of the table) and what the
// row's next thing is (data-wait; data-ours when it is for us to do); forms are pages, opened over the list.

type Deed = {
  name: string
  key?: string
  words: string
  on: 'wait' | 'stay'
  path: string
  when?: (row: HTMLElement) => boolean
}

const toAnswer =
  (...states: string[]) =>
  (row: HTMLElement) =>
    states.includes(row.dataset.ours ?? '')

const deeds: Deed[] = [
  { name: 'done', key: 'd', words: 'Mark the next thing done', on: 'wait', path: 'done' },
  {
    name: 'answer',
    words: 'Say yes, we will do it',
    on: 'wait',
    path: 'accept',
    when: toAnswer('sent', 'seen'),
  },
  {
    name: 'answer',
    words: 'Say no, and why',
    on: 'wait',
    path: 'decline',
    when: toAnswer('sent', 'seen'),
  },
  { name: 'answer', words: 'Say that it was seen', on: 'wait', path: 'seen', when: toAnswer('sent') },
  { name: 'owner', key: 'o', words: 'Change who owns it', on: 'wait', path: 'owner' },
  { name: 'due', key: 't', words: 'Change when it is due', on: 'wait', path: 'due' },
  {
    name: 'chase',
    key: 'c',
    words: 'Chase whoever owns it',
    on: 'wait',
    path: 'chase',
    when: (row) => row.dataset.ours === undefined,
  },
  { name: 'note', key: 'n', words: 'Write a note', on: 'stay', path: 'note' },
  { name: 'readiness', key: 'r', words: 'Ready or not', on: 'stay', path: 'readiness' },
  { name: 'expected', key: 'e', words: 'Change the expected date', on: 'stay', path: 'expected-date' },
  { name: 'wait', key: 'w', words: 'Write down something new to wait for', on: 'stay', path: 'waits/new' },
]

export const keyedDeeds = deeds.filter((deed): deed is Deed & { key: string } => deed.key !== undefined)

/** The address of a deed's form, or null where it cannot be done to this row. */
export function addressOf(deed: Deed, row: HTMLTableRowElement): string | null {
  const can = row.closest('table')?.dataset.can?.split(' ') ?? []
  if (!can.includes(deed.name) || deed.when?.(row) === false) return null
  const about =
    deed.on === 'wait'
      ? row.dataset.wait && `/waits/${row.dataset.wait}`
      : `/stays/${row.id.replace('row-', '')}`
  return about
    ? `${about}/${deed.path}?back=${encodeURIComponent(location.pathname + location.search)}`
    : null
}

/** Opens the form; when it was sent, the next row is the one to look at. */
export async function doTo(row: HTMLTableRowElement, address: string): Promise<void> {
  const all = peopleOf()
  const next = all[all.indexOf(row) + 1] ?? row
  if ((await openForm(address)) === 'sent') stand(document.getElementById(next.id) ? next : row)
}

/** A list of what can be done, for those who do not use keys. */
export function offerDeeds(row: HTMLTableRowElement): void {
  const dialog = document.createElement('dialog')
  dialog.className = 'hw-dialog'
  const name = row.querySelector('th a')
  const title = document.createElement('h2')
  title.textContent = name?.textContent ?? ''
  title.id = 'deeds-of'
  dialog.setAttribute('aria-labelledby', title.id)
  const list = document.createElement('ul')
  list.className = 'hw-deeds'
  for (const deed of deeds) {
    const address = addressOf(deed, row)
    if (address) list.append(item(deed.words, address, deed.key, () => void doTo(row, address)))
  }
  if (name instanceof HTMLAnchorElement) list.append(item('Open the journey', name.href, 'Enter'))
  const close = document.createElement('button')
  close.type = 'button'
  close.className = 'hw-dialog__close'
  close.textContent = 'Close'
  close.addEventListener('click', () => dialog.close())
  dialog.append(title, list, close)
  dialog.addEventListener('close', () => {
    dialog.remove()
    row.querySelector<HTMLElement>('.hw-do')?.focus()
  })
  document.body.append(dialog)
  dialog.showModal()

  function item(words: string, href: string, key: string | undefined, act?: () => void): HTMLLIElement {
    const made = document.createElement('li')
    const link = document.createElement('a')
    link.href = href
    link.textContent = words
    if (key) {
      const cap = document.createElement('kbd')
      cap.className = 'hw-kbd'
      cap.textContent = key
      link.prepend(cap)
    }
    link.addEventListener('click', (event) => {
      if (!act || event.ctrlKey || event.metaKey || event.shiftKey) return
      event.preventDefault()
      dialog.close()
      act()
    })
    made.append(link)
    return made
  }
}
