import { z } from 'zod'
import { isAddress } from './mail.ts'

export type MailSettings = {
  host: string
  port: number
  /** TLS from the first byte; otherwise STARTTLS. */
  secure: boolean
  /** Whether a line that cannot be made secure is refused. */
  requireTls: boolean
  auth: { user: string; pass: string } | null
  from: { name: string; address: string }
}

const smtpWords = 'is no address: smtps://user:password@host:465, with % written as %25'
const smtp = z
  .string()
  .regex(/^smtps?:\/\//, 'must begin with smtp:// or smtps://')
  .refine((text) => isServer(text), smtpWords)
  .refine((text) => /^[^?#]*(\?tls=optional)?$/.test(text), 'takes nothing at its end but ?tls=optional')
const sender = z
  .string()
  .refine(
    (text) => readSender(text) !== null,
    'must be an address, or a name and an address: Hub <hub@example.org>',
  )
const publicUrl = z
  .string()
  .regex(/^https?:\/\//, 'must begin with https:// or http://')
  .refine((text) => URL.canParse(text), 'is no address: https://homeward.example.org')
  .refine((text) => !/[?#]/.test(text), 'must not hold ? or #: only where Homeward is')

/** The settings of mail and of addresses in it, for src/platform/config.ts. */
export const mailSchemas = {
  SMTP_URL: smtp.optional(),
  MAIL_FROM: sender.optional(),
  HOMEWARD_URL: publicUrl.optional(),
} as const

type Env = Record<string, string | undefined>

/** What has to be set as well, in words; null where nothing is missing. */
export function mailGap(env: Env): string | null {
  if (!env.SMTP_URL) return null
  if (!env.MAIL_FROM)
    return 'SMTP_URL is set but MAIL_FROM is not. Set MAIL_FROM to the address that mails come from'
  if (!env.HOMEWARD_URL)
    return 'SMTP_URL is set but HOMEWARD_URL is not. Set HOMEWARD_URL to the address at which people open Homeward, so that links in mails work'
  return null
}

/**
 * The mail server, or null where none is set. Read where it is used, because pages, jobs and commands each ask;
 * `readConfig` has checked it at the start.
 */
export function mailSettings(env: Env = process.env): MailSettings | null {
  if (!env.SMTP_URL || !env.MAIL_FROM) return null
  const url = new URL(env.SMTP_URL)
  const secure = url.protocol === 'smtps:'
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port) || (secure ? 465 : 587),
    secure,
    requireTls: !secure && url.search === '' && !isThisMachine(url.hostname),
    auth: url.username
      ? { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) }
      : null,
    from: readSender(env.MAIL_FROM)!,
  }
}

/** Where people open Homeward, for links in mails, without a slash at the end. */
export const publicAddress = (env: Env = process.env): string =>
  (env.HOMEWARD_URL || `http://${env.HOST || '127.0.0.1'}:${env.PORT || 3000}`).replace(/\/+$/, '')

/** For a page that would send: why nothing goes out; null where a mail server is set. */
export const noMailServer = (env: Env = process.env): string | null =>
  mailSettings(env)
    ? null
    : 'No mail server is set: mails are written and wait. Whoever runs Homeward sets SMTP_URL'

function readSender(text: string): MailSettings['from'] | null {
  const parts = /^(?:"?([^"<>\r\n]*?)"?\s*<([^<>\s]+)>|([^<>\s]+))$/.exec(text.trim())
  const address = parts?.[2] ?? parts?.[3] ?? ''
  return isAddress(address) ? { name: parts?.[1] ?? '', address } : null
}

const isThisMachine = (host: string) =>
  host === 'localhost' || host === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(host)

function isServer(text: string): boolean {
  try {
    const url = new URL(text)
    decodeURIComponent(url.username + url.password)
    return url.hostname !== ''
  } catch {
    return false
  }
}
