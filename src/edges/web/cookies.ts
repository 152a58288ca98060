import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'

// Behind a TLS proxy the session cookie is locked to this host; on plain HTTP (trying it on one's own machine)
// a browser would not send such a cookie back.
const secure = (c: Context) =>
  new URL(c.req.url).protocol === 'https:' || c.req.header('x-forwarded-proto') === 'https'
const sessionName = (c: Context) => (secure(c) ? '__Host-homeward' : 'homeward')
const options = (c: Context) => ({ path: '/', httpOnly: true, sameSite: 'Lax', secure: secure(c) }) as const

export const sessionToken = (c: Context): string | null => getCookie(c, sessionName(c)) ?? null

export function startSession(c: Context, token: string, until: Date): void {
  setCookie(c, sessionName(c), token, { ...options(c), expires: until })
}

export function endSession(c: Context): void {
  deleteCookie(c, sessionName(c), options(c))
}

/** One sentence for the next page, and the address that takes the deed back. It carries no names. */
export type Said = { said: string; undo?: string }

export function say(c: Context, said: Said): void {
  const value = Buffer.from(JSON.stringify(said)).toString('base64url')
  setCookie(c, 'homeward-said', value, { ...options(c), maxAge: 30 })
}

export function said(c: Context): Said | null {
  const value = getCookie(c, 'homeward-said')
  if (!value) return null
  deleteCookie(c, 'homeward-said', options(c))
  try {
    const parsed = JSON.parse(Buffer.from(value, 'base64url').toString('utf8'))
    return typeof parsed?.said === 'string' ? parsed : null
  } catch {
    return null
  }
}
