import { expect } from 'vitest'
import type { Viewer } from '../../src/platform/db/viewer.ts'
import { type TestWeb, wordsIn } from './web.ts'

/**
 * Follows every number of a return's page to its people, and one of them to their nights: the page it opens says the same
 * number. Averages and rates, which
 * have places of decimals, open to those they are of.
 * @param atMost of a large place so many, from all over the page.
 * @returns how many numbers there are.
 */
export async function followNumbers(
  web: TestWeb,
  page: string,
  by: Viewer,
  atMost = Number.POSITIVE_INFINITY,
): Promise<number> {
  const { html } = await web.get(page, by)
  const links = [...html.matchAll(/<a href="([^"]*\/people[^"]*)">([\s\S]*?)<\/a>/g)].map(
    ([, href, text]) => ({ href: href!.replaceAll('&amp;', '&'), text: wordsIn(text!) }),
  )
  const step = Math.max(1, Math.ceil(links.length / atMost))
  for (const { href, text } of links.filter((_, at) => at % step === 0)) {
    const opened = await web.get(href, by)
    const title = wordsIn(/<h1[^>]*>([\s\S]*?)<\/h1>/.exec(opened.html)?.[1] ?? '')
    expect([href, opened.status]).toEqual([href, 200])
    const person = /<a href="(\/stays\/[^"]*\/nights[^"]*)">/.exec(opened.html)?.[1]?.replaceAll('&amp;', '&')
    if (person) expect([person, (await web.get(person, by)).status]).toEqual([person, 200])
    const number = /^\d[\d,]*/.exec(text)?.[0]
    if (!number || /^[\d,]+\.\d|^£/.test(text)) continue
    expect({ href, text, says: title.match(/\d[\d,]*/g) }).toEqual({
      href,
      text,
      says: expect.arrayContaining([number]),
    })
  }
  return links.length
}

/** Numbers in the cells of a page's tables that open to nothing; shares, which have their number beside them, aside. */
export function closedNumbers(html: string): string[] {
  const cells = [...html.matchAll(/<td[^>]*class="[^"]*\bhw-num\b[^"]*"[^>]*>([\s\S]*?)<\/td>/g)].map(
    ([, cell]) => cell!,
  )
  return cells.filter((cell) => /\d/.test(wordsIn(cell)) && !/<a |%/.test(cell)).map((cell) => wordsIn(cell))
}
