import { type Role, roles } from '../../src/modules/access/index.ts'

/**
 * Rows of a table, by what the viewer has to do with them. "Me" is the viewer's user, "mine" the viewer's organisation.
 * - related: a person of mine; the row's user is me
 * - opened: nobody of mine, but I opened the record with a reason; the row's user is a colleague
 * - opened by a colleague: likewise, and only the colleague may look
 * - ended: mine until yesterday
 * - to come: mine from tomorrow
 * - elsewhere: a person, user and organisation of another organisation of this place
 * - another place: another place, where by ill chance all the ids of "related" occur again
 */
export const kinds = [
  'related',
  'opened',
  'opened by a colleague',
  'ended',
  'to come',
  'elsewhere',
  'another place',
] as const
export type Kind = (typeof kinds)[number]

export const askers = [...roles, 'service', 'door', 'nobody'] as const
export type Asker = (typeof askers)[number]
/** Which rows each asker reaches; whoever is not named reaches none. */
export type Reach = Partial<Record<Asker, readonly Kind[]>>

export type Expected = {
  /** Values for columns that the seeding cannot guess; a function where they differ by row. */
  columns?: Record<string, unknown> | ((kind: Kind, me: string) => Record<string, unknown>)
  /** The rows there are, where the key allows fewer than seven. */
  only?: readonly Kind[]
  /** Why the primary key does not begin with system_id. */
  withoutPlace?: string
  /** Why a row of another place may be seen or changed by someone other than the door. */
  acrossPlaces?: string
  see: Reach
  add?: Reach
  change?: Reach
  remove?: Reach
}

const caring: Role[] = ['ward coordinator', 'hospital social worker', 'hub navigator', 'provider']
export const seers: Role[] = [...caring, 'on-call manager', 'analyst']

export const here: readonly Kind[] = kinds.filter((kind) => kind !== 'another place')
export const mine: readonly Kind[] = ['related', 'opened', 'opened by a colleague', 'ended', 'to come']
export const mayBeSeen: readonly Kind[] = ['related', 'opened']
export const own: readonly Kind[] = ['related']

export const by = (who: readonly Asker[], rows: readonly Kind[]): Reach =>
  Object.fromEntries(who.map((one) => [one, rows]))
export const guarded: Reach = { ...by(seers, mayBeSeen), service: here }
export const anyoneHere: Reach = by([...roles, 'service'], here)
export const runners: Reach = by(['administrator', 'service'], here)
export const returnSeers: Reach = by([...seers.filter((role) => role !== 'provider'), 'service'], here)
export const self: Reach = by(roles, own)
export const anyone: Reach = by(askers, kinds)

export const runsIt: Reach = by(['hub navigator', 'administrator', 'service'], here)
export const register = { see: anyoneHere, add: runsIt, change: runsIt }
export const linkers: Reach = by(
  ['ward coordinator', 'hospital social worker', 'hub navigator', 'service'],
  here,
)

export const perUser: readonly Kind[] = ['related', 'ended', 'elsewhere', 'another place']
export const hash = '$argon2id$v=19$m=8,t=1,p=1$AA$AA'
