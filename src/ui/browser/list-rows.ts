// The rows of the list on this page. A row with an id is a person's or, on a ward, a bed nobody lies in.

export const table = (root: ParentNode = document) => root.querySelector<HTMLTableElement>('table[data-list]')

export const rowsOf = (root: ParentNode = document) => [
  ...root.querySelectorAll<HTMLTableRowElement>('table[data-list] > tbody > tr[id]'),
]

export const peopleOf = () => rowsOf().filter((row) => row.dataset.person)

export const current = () => document.querySelector<HTMLTableRowElement>('table[data-list] tr.hw-row--here')

/** Makes a row the one that keys act on: marked, in sight, its name in focus. */
export function stand(row: HTMLTableRowElement): void {
  if (current() !== row) current()?.removeAttribute('aria-current')
  current()?.classList.remove('hw-row--here')
  row.classList.add('hw-row--here')
  row.setAttribute('aria-current', 'true')
  row.scrollIntoView({ block: 'nearest' })
  row.querySelector<HTMLElement>('th a')?.focus({ preventScroll: true })
  const count = document.querySelector('[data-row-count]')
  const all = peopleOf()
  if (count) count.textContent = `Row ${all.indexOf(row) + 1} of ${all.length}`
}

export function move(by: number): void {
  const all = peopleOf()
  const here = current()
  const at = here ? all.indexOf(here) : -1
  const next =
    all[
      at < 0
        ? by > 0 && by < all.length
          ? 0
          : by > 0
            ? all.length - 1
            : 0
        : Math.min(all.length - 1, Math.max(0, at + by))
    ]
  if (next) stand(next)
}

/** Boxes drawn as flex lose what they are to a screen reader in some browsers, so it is spelled out. */
export function spellOut(root: ParentNode): void {
  for (const row of root.querySelectorAll('tr')) row.setAttribute('role', 'row')
  for (const head of root.querySelectorAll('thead th')) head.setAttribute('role', 'columnheader')
  for (const head of root.querySelectorAll('tbody th')) head.setAttribute('role', 'rowheader')
  for (const cell of root.querySelectorAll('td')) cell.setAttribute('role', 'cell')
}
