import { expect, test } from 'vitest'
import { ErrorPage } from './states.tsx'

test('403 offers the glass to break only where it may be broken', () => {
  expect(String(<ErrorPage status={403} breakGlass="/stays/s1/open" />)).toContain(
    '<a href="/stays/s1/open">open it with a reason</a>',
  )
  expect(String(<ErrorPage status={403} />)).not.toContain('open it with a reason')
})

test('404 says where to go', () => expect(String(<ErrorPage status={404} />)).toContain('<a href="/">'))

test('409 leads back', () =>
  expect(String(<ErrorPage status={409} back="/waits/w1" />)).toContain('href="/waits/w1"'))

test('500 gives a reference, escaped, and nothing else of what happened', () => {
  const html = String(<ErrorPage status={500} reference={'<b>7QK2'} />)
  expect(html).toContain('&lt;b&gt;7QK2')
  expect(html).not.toMatch(/stack|Error:/)
})
