import { expect, test } from 'vitest'
import { Frame } from './frame.tsx'
import { Gallery } from './gallery.tsx'
import { statusExamples } from './status-examples.ts'
import { statuses, statusWords } from './statuses.ts'

const html = String(
  <Frame
    title="Words, shapes and states"
    place="Marlshire"
    nav={[{ href: '/today', label: 'Today' }]}
    viewer={{ name: 'Tomasz Nowak', post: 'Hub navigator' }}
    footer={{ version: '0', store: 'embedded' }}
    example
    version="v"
  >
    <Gallery />
  </Frame>,
)

test.each(statusExamples)('$is is shown with its meaning', (of) => {
  expect(html).toContain(statusWords(of))
  expect(html).toContain(statuses[of.is].means)
})

test('no id is used twice, and every link within the page has somewhere to go', () => {
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!)
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  const targets = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id!)
  expect(targets.filter((id) => !ids.includes(id))).toEqual([])
})

test('nothing on it needs an inline style, and nothing takes focus by itself', () => {
  expect(html).not.toMatch(/\sstyle=|autofocus/)
  expect(html.match(/data-module="nhsuk-error-summary"/g)).toHaveLength(
    html.match(/data-disable-auto-focus="true"/g)?.length ?? 0,
  )
})
