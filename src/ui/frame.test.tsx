import { parse } from 'parse5'
import { describe, expect, test } from 'vitest'
import type { FrameProps } from './frame.tsx'
import { Frame } from './frame.tsx'
import { PageHeading } from './page-heading.tsx'

const props: Omit<FrameProps, 'children'> = {
  title: 'Ready and waiting',
  place: 'Marlshire',
  nav: [
    { href: '/today', label: 'Today' },
    { href: '/list', label: 'List', current: true },
  ],
  viewer: { name: 'Tomasz Nowak', post: 'Hub navigator' },
  footer: { version: '0.1.0', store: 'embedded' },
  example: true,
  version: 'abc123',
  bodyData: { live: '/live', keys: 'on', missing: undefined },
}

const print = (over: Partial<FrameProps> = {}) =>
  String(<Frame {...props} children={<PageHeading title="Ready and waiting" />} {...over} />)

const tags = (html: string): string[] => [...html.matchAll(/<([a-z]+[1-6]?)/g)].map(([, tag]) => tag!)

describe('frame', () => {
  const html = print()

  test('is one whole document', () => {
    expect(html).toMatch(/^<!DOCTYPE html><html lang="en-GB"><head>/)
    expect(parse(html).childNodes).toHaveLength(2)
    expect(tags(html).filter((tag) => tag === 'h1')).toHaveLength(1)
    expect(html).toContain('<title>Ready and waiting - Homeward</title>')
  })

  test('asks for assets by their version', () => {
    for (const name of ['homeward.css', 'homeward.js', 'js-enabled.js']) {
      expect(html).toContain(`/assets/${name}?v=abc123"`)
    }
  })

  test('marks the current page, prints data for scripts, and leaves out what is undefined', () => {
    expect(html).toContain('<a href="/list" aria-current="page">List</a>')
    expect(html).toMatch(/<body class="hw-body" data-live="\/live" data-keys="on">/)
  })

  test('what folds stands behind More in the bar, which opens without a script, and by itself in the narrow menu', () => {
    const nav = [...props.nav, { href: '/wards', label: 'Wards', folds: true, current: true }]
    const page = print({ nav: nav.map((item) => ({ ...item, current: item.href === '/wards' })) })
    const [bar, menu] = page.split('<details class="hw-menu">') as [string, string]
    expect(bar).toMatch(
      /<details><summary class="hw-more--current">More<\/summary><ul><li><a href="\/wards" aria-current="page">/,
    )
    expect(menu).toContain('<a href="/wards" aria-current="page">Wards</a>')
    expect(menu).not.toContain('More')
    expect(html).not.toContain('More')
  })

  test.each(['with script', 'without script'] as const)('for a telephone, %s', (phone) => {
    const page = print({ phone })
    expect(page).toContain('/assets/phone.css?v=abc123"')
    expect(page).not.toContain('homeward.css')
    expect(page.includes('<script')).toBe(phone === 'with script')
  })

  test('leads back to the first page of the navigation, which is where one began', () => {
    expect(html).toContain('<a class="hw-header__mark" href="/today">')
    expect(print({ nav: [] })).toContain('<a class="hw-header__mark" href="/">')
    expect(print({ phone: 'with script' })).toContain('<a class="hw-header__mark" href="/today">')
    // By a private link: whoever reads it has no account to sign in with.
    expect(print({ nav: [], viewer: undefined, phone: 'without script' })).toContain(
      '<span class="hw-header__mark">Homeward</span>',
    )
  })

  test('puts js-enabled.js first in body', () =>
    expect(html).toMatch(/<body[^>]*><script src="\/assets\/js-enabled\.js/))

  test('says what the data rests on', () => {
    expect(html).toContain('data kept on an embedded database, for trying only')
    expect(print({ footer: { version: '1', store: 'PostgreSQL', where: 'in Marlshire' } })).toContain(
      'data kept on PostgreSQL in Marlshire',
    )
    expect(print({ example: false })).not.toContain('invented')
  })

  test('keeps to the strict content security policy', () => {
    expect(html).not.toMatch(/\sstyle=/)
    expect(html).not.toMatch(/\son[a-z]+=/)
    expect(html).not.toMatch(/<script(?![^>]*\ssrc="\/assets\/)/)
    expect(html).not.toMatch(/(?:src|href|action)="(?:https?:)?\/\//)
  })

  test('escapes every word that people type', () => {
    const evil = '<script>alert(1)</script>"\'&'
    const page = String(
      <Frame
        {...props}
        title={evil}
        place={evil}
        version={evil}
        nav={[{ href: `/${evil}`, label: evil }]}
        viewer={{ name: evil, post: evil }}
        footer={{ version: evil, store: 'PostgreSQL', where: evil }}
        bodyData={{ live: evil }}
      >
        <PageHeading title={evil} note={evil} live={{ at: evil, lostSince: evil }} />
      </Frame>,
    )
    expect(page).not.toContain('<script>')
    expect(tags(page).sort()).toEqual(
      tags(
        print({
          children: <PageHeading title="a" note="b" live={{ at: 'c', lostSince: 'd' }} />,
          nav: [{ href: '/', label: 'one' }],
        }),
      ).sort(),
    )
  })

  test('a page before signing in has no search and no account', () => {
    const page = print({ viewer: undefined, nav: [] })
    expect(page).not.toContain('role="search"')
    expect(page).not.toContain('/sign-out')
  })
})
