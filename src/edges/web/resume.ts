import type { Context } from 'hono'
import { localPath } from '../../platform/http/back.ts'
import type { Redirect, View } from '../../platform/http/page.ts'
import type { Temporal } from '../../platform/time.ts'
import type { Web } from './app.ts'
import { startSession } from './cookies.ts'
import { print, surroundings } from './print.tsx'
import { readForm } from './read-form.ts'
import { resumeView } from './resume-view.tsx'

/**
 * Nobody is signed in. A page asked for is remembered in the address; a form that was sent, its words and all, is
 * carried by the sign-in form, and offered again afterwards: typed text is never lost to a time-out.
 */
export async function askToSignIn(
  c: Context,
  web: Web,
  method: 'GET' | 'POST',
  here: string,
): Promise<Response> {
  if (method === 'GET')
    return c.redirect(here === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(here)}`, 303)
  const typed = (await readForm(c)) ?? []
  const carried = Buffer.from(JSON.stringify({ to: here, typed })).toString('base64url')
  const signIn = web.pages.find((page) => page.at === '/sign-in')
  if (!signIn?.get) return c.redirect('/sign-in', 303)
  const view = resumeView.signIn(carried)
  return c.html(await print(view, null, null, surroundings(web)), 401)
}

/** After signing in: what was typed, with a button that sends it to where it was going. */
export async function resume(
  c: Context,
  web: Web,
  carried: string,
  reply: (View | Redirect) & { session?: unknown },
): Promise<Response> {
  const session = reply.session as { token: string; until: Temporal.Instant }
  startSession(c, session.token, new Date(session.until.epochMilliseconds))
  const parsed = readCarried(carried)
  if (!parsed) return c.redirect('/', 303)
  return c.html(await print(resumeView.sendAgain(parsed.to, parsed.typed), null, null, surroundings(web)))
}

/** What a sign-in form carried; null where somebody else made it up. */
export function readCarried(carried: string): { to: string; typed: [string, string][] } | null {
  try {
    const { to, typed } = JSON.parse(Buffer.from(carried, 'base64url').toString('utf8'))
    const local = typeof to === 'string' && localPath(to, '') === to && to !== ''
    return local && Array.isArray(typed) && typed.every(isField) ? { to, typed } : null
  } catch {
    return null
  }
}

const isField = (pair: unknown): pair is [string, string] =>
  Array.isArray(pair) && pair.length === 2 && pair.every((part) => typeof part === 'string')
