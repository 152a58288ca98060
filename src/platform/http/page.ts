import type { Child } from 'hono/jsx'
import type { Database } from '../db/open.ts'
import type { Tx } from '../db/tx.ts'
import type { Viewer } from '../db/viewer.ts'
import type { Job } from '../jobs.ts'
import type { Refusal } from '../outcome.ts'
import type { Instant } from '../time.ts'

/**
 * A page says where it is, who may use it and what the access log will say. Addresses are built from it with `to`,
 * never typed. The web edge mounts pages; nothing else knows about HTTP.
 */
export type Page = {
  /** '/stays/:stayId/expected-date'. Ids only: names and NHS numbers never stand in an address. */
  at: string
  /** The permission asked for, a key of src/modules/access/may.ts; 'anyone' needs no sign-in; 'signed in' any post. */
  may: string
  /** What the access log says, without names: "opened the journey". */
  logs: string
  /** The path parameter whose person is listed as opened: 'personId' or 'stayId'. */
  opens?: 'personId' | 'stayId'
  /** Opening it is itself written down, so the transaction of its GET may write. */
  marks?: true
  /** The same answer until something in the place changes or the minute turns: the web edge may keep it that long. */
  steady?: boolean
  get?: Handler
  post?: Handler
}

export type Handler = (asked: Asked) => Promise<Reply>

/**
 * One request, inside one transaction as its viewer (read-only for GET). A page for 'anyone' has no transaction: it
 * opens its own with `db`.
 */
export type Asked = {
  tx: Tx
  viewer: SignedIn
  /** The place's clock: a demonstration place lives in its own time. */
  now: Instant
  params: Record<string, string>
  query: URLSearchParams
  /** Posted fields; a field sent several times has its values joined by a line feed. Empty for GET. */
  form: Record<string, string>
  /** The path and query of this request, for forms that post back to where they are. */
  here: string
  /** Where the request came from, for rate limits; never logged. */
  address: string
  /** The page on somebody's screen asks for its newer self: nobody has looked at it yet. */
  background: boolean
  db: Database
}

/** A viewer with the words a page prints about them. */
export type SignedIn = Viewer & {
  name: string
  organisationName: string
  /** "Hub navigator, Marlshire transfer of care hub" */
  post: string
  systemName: string
  example: boolean
  sessionId: string
  /** Single keys can be switched off by each person (WCAG 2.1.4). */
  singleKeys: boolean
}

export type View = {
  view: Child
  /** Without a name or number: it goes to browser history. */
  title: string
  status?: number
  /** Full width for lists; reading width otherwise. */
  wide?: boolean
  /** For a telephone: a stylesheet of a sixth of the size, and no script where it says so. The whole stays under 50 KB. */
  phone?: 'with script' | 'without script'
  /** The navigation entry that is current. */
  nav?: string
  /** Data attributes of the body: { live: 'list' } prints data-live="list". */
  body?: Record<string, string>
  session?: SessionChange
}
export type Redirect = {
  redirect: string
  /** Said once on the next page. */
  said?: string
  /** Posting here takes it back, for 30 seconds. */
  undo?: string
  session?: SessionChange
  /** After the commit the edge asks the database again who is signed in as what. */
  forgets?: 'sessions'
}
/** Sign-in gives a token for the cookie; sign-out ends it. */
export type SessionChange = { token: string; until: Instant } | 'end'
export type Download = { download: string | Uint8Array; type: string; name: string }
export type Json = { json: unknown; status?: number }
export type Reply = View | Redirect | Download | Json | Refusal

/** A page with `to`, which builds its address; a missing parameter does not compile. */
export function page<const At extends string>(
  definition: Omit<Page, 'at'> & { at: At },
): Page & { to: Build<At> } {
  const to = (params: Record<string, string> = {}, query: Record<string, string | undefined> = {}) => {
    const path = definition.at.replace(/:([a-zA-Z]+)/g, (_, name: string) => {
      const value = params[name]
      if (value === undefined) throw new Error(`the address ${definition.at} needs ${name}`)
      return encodeURIComponent(value)
    })
    const pairs = Object.entries(query).filter((pair): pair is [string, string] => pair[1] !== undefined)
    return pairs.length > 0 ? `${path}?${new URLSearchParams(pairs).toString()}` : path
  }
  return { ...definition, to: to as Build<At> }
}

type Names<At extends string> = At extends `${string}:${infer Rest}`
  ? Rest extends `${infer Name}/${infer More}`
    ? Name | Names<More>
    : Rest
  : never
type Query = Record<string, string | undefined>
type Build<At extends string> = [Names<At>] extends [never]
  ? (params?: Record<string, never>, query?: Query) => string
  : (params: Record<Names<At>, string>, query?: Query) => string

/** What a module plugs into the program; only main.ts imports a module's parts.ts. */
export type Parts = {
  name: string
  pages: Page[]
  commands?: Command[]
  jobs?: readonly Job[]
  rebuilds?: readonly Rebuild[]
}

/** Derives rows that are only a cache again from what they are derived from; `homeward rebuild` runs them all, in order. */
export type Rebuild = {
  /** Its key in the JSON answer. */
  name: string
  /** "stays", "waits and statuses" */
  what: string
  /** Runs as the service. @returns how many rows were not as they should be, and were put right. */
  run: (tx: Tx, by: Viewer) => Promise<number>
}

/** `homeward <noun> <verb>`; without a verb `homeward <noun>`. The same function runs in the CLI's process or, while a server holds the data, in the server's. */
export type Command = {
  noun: string
  verb?: string
  about: string
  arguments?: { name: string; about: string; required?: boolean }[]
  options?: { flags: string; about: string; default?: string }[]
  /** Where it says yes the call runs in its own process with no database; asking for `db` then is a mistake. */
  withoutDatabase?: (options: Record<string, string | boolean | undefined>) => boolean
  /** `write` prints a line for people, or with --json collects nothing and `result` is printed. */
  run: (asked: CommandAsked) => Promise<CommandResult>
}
export type CommandAsked = {
  db: Database
  args: Record<string, string | undefined>
  options: Record<string, string | boolean | undefined>
  cwd: string
  root: string
  /** True while a server serves from this database. */
  serving: boolean
  write: (line: string) => void
}
export type CommandResult = { exit: number; json?: unknown }
