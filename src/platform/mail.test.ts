import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readConfig } from './config.ts'
import { holdsNhsNumber, isAddress } from './mail.ts'
import { failureOf, waitAfter } from './mail-outcome.ts'
import { mailGap, mailSettings, noMailServer, publicAddress } from './mail-settings.ts'

test.each([
  ['broker@council.example', true],
  ['jo.o’neill@council.example', false],
  ["o'neill+beds@mail.council.example", true],
  ['two@council.example,three@council.example', false],
  ['a@council.example\r\nBcc: b@elsewhere.example', false],
  ['Jo <jo@council.example>', false],
  ['jo@council', false],
  ['jo@@council.example', false],
  ['.jo@council.example', false],
  ['jo@-council.example', false],
  [`${'a'.repeat(250)}@b.example`, false],
])('%j is an address: %s', (text, is) => expect(isAddress(text)).toBe(is))

test.each([
  ['Ring about 999 000 0018 today', true],
  ['9990000018', true],
  ['999-000-0018', true],
  ['999\u00a0000\u00a00018', true],
  ['999.000.0018', true],
  ['(9990000018)', true],
  ['999 000 0019, a digit mistyped', false],
  ['Ring 01632 960 001', false],
  ['Ring 020 7946 0018', false],
  ['7 starts of 12 in 10 days', false],
  ['https://homeward.example/link/019ac1a2-9990-7000-8000-999000001812', false],
])('%j holds an NHS number: %s', (text, holds) => expect(holdsNhsNumber(text)).toBe(holds))

test('every number with its check digit is found, however it is spaced', () => {
  const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 9, maxLength: 9 })
  fc.assert(
    fc.property(digits, fc.constantFrom('', ' ', '-', '\n'), (nine, gap) => {
      const check = (11 - (nine.reduce((sum, digit, i) => sum + digit * (10 - i), 0) % 11)) % 11
      fc.pre(check < 10)
      const ten = [...nine, check].join('')
      expect(holdsNhsNumber(`x ${ten.slice(0, 3)}${gap}${ten.slice(3, 6)}${gap}${ten.slice(6)}.`)).toBe(true)
    }),
  )
})

test('it is tried after 1, 5 and 30 minutes, 2 hours, then each 6 hours for 3 days, then never', () => {
  const minutes = Array.from({ length: 17 }, (_, i) => waitAfter(i + 1)).map((s) => s && s / 60)
  expect(minutes).toEqual([1, 5, 30, 120, ...Array.from({ length: 12 }, () => 360), null])
})

const secret = 'jo.secret@council.example Margaret Okafor'
test.each([
  [
    { code: 'ESOCKET', originalCode: 'ECONNREFUSED', command: 'CONN' },
    'server',
    'could not be reached (ECONNREFUSED)',
  ],
  [{ code: 'EDNS', command: 'CONN' }, 'server', 'could not be reached (EDNS)'],
  [{ code: 'ETIMEDOUT', command: 'CONN' }, 'server', 'could not be reached (ETIMEDOUT)'],
  [{ code: 'EPROTOCOL', command: 'CONN', responseCode: 554, permanent: true }, 'server', '(554 EPROTOCOL)'],
  [
    { code: 'EAUTH', command: 'AUTH PLAIN', responseCode: 535, permanent: true },
    'server',
    'name and password (535 5.1.1)',
  ],
  [{ code: 'ETLS', command: 'STARTTLS' }, 'server', 'could not be made secure'],
  [{ code: 'ESOCKET', originalCode: 'DEPTH_ZERO_SELF_SIGNED_CERT' }, 'server', 'could not be made secure'],
  [
    { code: 'EENVELOPE', command: 'MAIL FROM', responseCode: 550, permanent: true },
    'server',
    'from MAIL_FROM (550 5.1.1)',
  ],
  [
    { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 550, permanent: true },
    'never',
    'refused the recipient for good (550 5.1.1)',
  ],
  [
    { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 451, permanent: false },
    'later',
    'try the recipient again later (451 5.1.1)',
  ],
  [
    { code: 'EMESSAGE', command: 'DATA', responseCode: 554, permanent: true },
    'never',
    'refused the message for good',
  ],
  [
    { code: 'EMESSAGE', command: 'DATA', responseCode: 452, permanent: false },
    'later',
    'try the message again later',
  ],
  [{ code: 'EMESSAGE', command: 'MAIL FROM' }, 'never', 'larger than the mail server takes'],
  [{ code: 'ECONNECTION', command: 'DATA' }, 'server', 'could not be reached (ECONNECTION)'],
  [
    { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 421, permanent: false },
    'server',
    '(421 EENVELOPE)',
  ],
  [{}, 'server', 'The mail server could not be reached'],
] as const)('%j means %s', (error, kind, words) => {
  const response = 'responseCode' in error ? `${error.responseCode} 5.1.1 <${secret}> unknown` : secret
  const failure = failureOf({ ...error, message: secret, response })
  expect(failure.kind).toBe(kind)
  expect(failure.words).toContain(words)
  expect(failure.words).not.toMatch(/secret|Okafor|@/)
})

const set = { MAIL_FROM: 'Hub <hub@place.example>', HOMEWARD_URL: 'https://homeward.place.example/' }

test.each([
  [
    'smtps://jo:p%40ss@mail.place.example',
    { port: 465, secure: true, requireTls: false, auth: { user: 'jo', pass: 'p@ss' } },
  ],
  ['smtp://mail.place.example', { port: 587, secure: false, requireTls: true, auth: null }],
  ['smtp://mail.place.example:25?tls=optional', { port: 25, secure: false, requireTls: false }],
  ['smtp://127.0.0.1:2525', { host: '127.0.0.1', port: 2525, requireTls: false }],
  ['smtp://[::1]:2525', { host: '::1', requireTls: false }],
])('%s is read', (SMTP_URL, is) => {
  expect(() => readConfig({ ...set, SMTP_URL })).not.toThrow()
  expect(mailSettings({ ...set, SMTP_URL })).toMatchObject({
    ...is,
    from: { name: 'Hub', address: 'hub@place.example' },
  })
})

test.each([
  [{ SMTP_URL: 'mail.place.example' }, 'SMTP_URL is wrong: must begin with smtp://'],
  [{ SMTP_URL: 'smtp://a:%zz@mail.place.example' }, 'SMTP_URL is wrong: is no address'],
  [{ SMTP_URL: 'smtp://' }, 'SMTP_URL is wrong'],
  [{ SMTP_URL: 'smtp://mail.place.example?pool=true' }, 'takes nothing at its end but ?tls=optional'],
  [{ SMTP_URL: 'smtp://mail.place.example', MAIL_FROM: '' }, 'MAIL_FROM is not'],
  [{ SMTP_URL: 'smtp://mail.place.example', HOMEWARD_URL: '' }, 'HOMEWARD_URL is not'],
  [{ MAIL_FROM: 'the hub' }, 'MAIL_FROM is wrong'],
  [{ MAIL_FROM: 'Hub <hub@place.example>\r\nBcc: <a@b.example>' }, 'MAIL_FROM is wrong'],
  [{ HOMEWARD_URL: 'homeward.place.example' }, 'HOMEWARD_URL is wrong: must begin with https://'],
  [{ HOMEWARD_URL: 'https://homeward.place.example/?a=1' }, 'HOMEWARD_URL is wrong'],
])('%j is refused at the start', (env, words) => {
  expect(() => readConfig({ ...set, ...env })).toThrow(words)
})

test('without a mail server the pages say so, and links lead to this machine', () => {
  expect(mailGap({})).toBeNull()
  expect(noMailServer({})).toContain('No mail server is set')
  expect(publicAddress({ PORT: '8080' })).toBe('http://127.0.0.1:8080')
  expect(publicAddress(set)).toBe('https://homeward.place.example')
})
