import { onKey } from './keys.ts'
import { openForm } from './quick.ts'

// A page about one person: j and k go along the list they came from, the letters open forms over the page.
export function startPageKeys(): void {
  const go = (name: string) => {
    const link = document.querySelector<HTMLAnchorElement>(`a[data-go="${name}"]`)
    if (link) location.assign(link.href)
    return link !== null
  }
  onKey('j', () => go('next'))
  onKey('k', () => go('previous'))
  for (const key of ['e', 'w', 'r', 'n', 'f', 'p'])
    onKey(key, () => {
      const act = document.querySelector<HTMLElement>(`[data-page-key="${key}"]`)
      if (act instanceof HTMLAnchorElement && act.dataset.dialog !== undefined) void openForm(act.href)
      else act?.click()
      return act !== null
    })
}
