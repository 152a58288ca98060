import { onKey } from './keys.ts'

// Agreeing a month: j and k go along the open people, a presses the button of the line one is on, s and y open its forms.
// It never goes on by itself: whoever speaks in a meeting must not be jumped past.
export function startAgreement(): void {
  if (!document.querySelector('[data-agreement]')) return
  for (const [key, name] of [
    ['j', 'next'],
    ['k', 'previous'],
  ] as const)
    onKey(key, () => press(`a[data-go="${name}"]`))
  for (const key of ['a', 's', 'y']) onKey(key, () => press(`[data-agree-key="${key}"]`))
}

function press(selector: string): boolean {
  const found = document.querySelector<HTMLElement>(selector)
  found?.click()
  return found !== null
}
