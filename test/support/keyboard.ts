import type { Page } from 'playwright-core'

type Walk = { first: string; missed: string[]; unmarked: string[]; hidden: string[] }
type Watch = {
  stops: Element[]
  still: Map<Element, string>
  reached: Set<Element>
  unmarked: Set<Element>
  hidden: Set<Element>
  first: Element | null
}
declare global {
  interface Window {
    keyboardWalk?: Watch
  }
}

/**
 * Goes through a page by Tab from its top. @returns what Tab did not reach, what does not look different while it is
 * focused, and what stood outside the window or under something else, each as a short description.
 */
export async function walkByTab(page: Page): Promise<Walk> {
  // A browser puts the keyboard where the page asks for it with its first picture, which may come after the load.
  await page.waitForFunction(
    () =>
      document.activeElement !== document.body ||
      ![...document.querySelectorAll('[autofocus]')].some((one) => one.checkVisibility()),
  )
  const count = await page.evaluate(watch)
  // Two more: the last one is judged as it is left, and whatever the browser itself adds, such as a scrolling box.
  for (let i = 0; i < count + 2; i++) await page.keyboard.press('Tab')
  let walk = await page.evaluate(report)
  for (let more = 0; walk.missed.length > 0 && more < 12; more++) {
    await page.keyboard.press('Tab')
    walk = await page.evaluate(report)
  }
  return walk
}

/** Enter on the skip link, then Tab: @returns whether that lands in main, or behind it where main has nothing to land on. */
export async function skips(page: Page): Promise<boolean> {
  await page.evaluate(() => document.querySelector<HTMLElement>('.nhsuk-skip-link')?.focus())
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  return page.evaluate(() => {
    const here = document.activeElement
    return here !== null && here !== document.body && here.closest('header, .nhsuk-skip-link') === null
  })
}

function watch(): number {
  const candidates = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]'
  const stops = [...document.querySelectorAll<HTMLElement>(candidates)].filter(
    (one) =>
      one.tabIndex >= 0 &&
      !(one as HTMLInputElement).disabled &&
      one.getClientRects().length > 0 &&
      one.checkVisibility({ visibilityProperty: true }) &&
      isStop(one),
  )
  // Where the page has put the keyboard itself, that looks focused already: its still look is that without.
  const begun = stops.find((one) => one === document.activeElement)
  begun?.blur()
  const still = new Map(stops.map((one) => [one, looks(one)]))
  begun?.focus()
  const walk: Watch = {
    stops,
    still,
    reached: new Set(),
    unmarked: new Set(),
    hidden: new Set(),
    first: null,
  }
  window.keyboardWalk = walk
  window.addEventListener('keydown', (event) => event.key === 'Tab' && judge(document.activeElement), true)
  return stops.length

  /** Of radios with one name only the chosen one, or any while none is chosen, is a stop. */
  function isStop(one: HTMLElement): boolean {
    if (!(one instanceof HTMLInputElement) || one.type !== 'radio') return true
    const group = [...(one.form ?? document).querySelectorAll<HTMLInputElement>('input[type=radio]')].filter(
      (other) => other.name === one.name,
    )
    return (group.find((other) => other.checked) ?? group[0]) === one
  }

  function judge(one: Element | null) {
    if (!one || one === document.body) return
    walk.first ??= one
    walk.reached.add(one)
    const before = walk.still.get(one)
    if (before === undefined) return
    if (looks(one) === before) walk.unmarked.add(one)
    if (!seen(one)) walk.hidden.add(one)
  }

  function looks(one: Element): string {
    const label = one instanceof HTMLInputElement ? (one.labels?.[0] ?? null) : null
    return [one, one.parentElement, label, ...one.children]
      .filter((part) => part !== null)
      .flatMap((part) => ['', '::before', '::after'].map((pseudo) => getComputedStyle(part, pseudo || null)))
      .map((s) => [s.outline, s.boxShadow, s.backgroundColor, s.border, s.textDecoration].join(' '))
      .join('|')
  }

  /** WCAG 2.4.11: some of it is in the window and under nothing else. */
  function seen(one: Element): boolean {
    return [...one.getClientRects()].some((box) =>
      [0.1, 0.5, 0.9].some((x) =>
        [0.15, 0.5, 0.85].some((y) => {
          const top = document.elementFromPoint(box.left + box.width * x, box.top + box.height * y)
          return top !== null && (one.contains(top) || top.contains(one) || top.closest('label') !== null)
        }),
      ),
    )
  }
}

function report(): Walk {
  const { stops, reached, unmarked, hidden, first } = window.keyboardWalk!
  const words = (one: Element) =>
    `${one.tagName.toLowerCase()}${one.id && `#${one.id}`}.${one.className} "${(one.textContent ?? '').trim().slice(0, 30)}"`
  // A radio that was never chosen is reached at whichever of its name the browser takes first.
  const named = (one: Element) => (one as HTMLInputElement).type === 'radio' && (one as HTMLInputElement).name
  const names = new Set([...reached].map(named).filter(Boolean))
  return {
    first: first ? words(first) : '',
    missed: stops.filter((one) => !reached.has(one) && !names.has(named(one))).map(words),
    unmarked: [...unmarked].map(words),
    hidden: [...hidden].map(words),
  }
}
