import { onKey } from './keys.ts'

/** Today: 1 to 7 start that thing, l goes to the list. */
export function startToday(): void {
  if (!document.querySelector('[data-today]')) return
  for (const number of ['1', '2', '3', '4', '5', '6', '7'])
    onKey(number, () => {
      const start = document.querySelector<HTMLElement>(`[data-start="${number}"]`)
      start?.click()
      return start !== null
    })
  onKey('l', () => {
    const list = document.querySelector<HTMLAnchorElement>('[data-today-list]')
    if (list) location.assign(list.href)
    return list !== null
  })
}
