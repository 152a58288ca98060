import { type Role, roles } from '../../src/modules/access/index.ts'
import { newId } from '../../src/platform/ids.ts'

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
const seers: Role[] = [...caring, 'on-call manager', 'analyst']

const here: readonly Kind[] = kinds.filter((kind) => kind !== 'another place')
const mine: readonly Kind[] = ['related', 'opened', 'opened by a colleague', 'ended', 'to come']
const mayBeSeen: readonly Kind[] = ['related', 'opened']
const own: readonly Kind[] = ['related']

const by = (who: readonly Asker[], rows: readonly Kind[]): Reach =>
  Object.fromEntries(who.map((one) => [one, rows]))
const guarded: Reach = { ...by(seers, mayBeSeen), service: here }
const anyoneHere: Reach = by([...roles, 'service'], here)
const runners: Reach = by(['administrator', 'service'], here)
const returnSeers: Reach = by([...seers.filter((role) => role !== 'provider'), 'service'], here)
const self: Reach = by(roles, own)
const anyone: Reach = by(askers, kinds)

const runsIt: Reach = by(['hub navigator', 'administrator', 'service'], here)
const register = { see: anyoneHere, add: runsIt, change: runsIt }
const linkers: Reach = by(['ward coordinator', 'hospital social worker', 'hub navigator', 'service'], here)

const perUser: readonly Kind[] = ['related', 'ended', 'elsewhere', 'another place']
const hash = '$argon2id$v=19$m=8,t=1,p=1$AA$AA'

/** Every table, and what every asker may reach. A table that is not here fails the test: add it, and think. */
export const tables: Record<string, Expected> = {
  'access.system': {
    only: ['related', 'another place'],
    see: { ...anyoneHere, door: kinds },
    add: { service: here },
    change: runners,
  },
  'access.organisation': {
    only: ['related', 'elsewhere', 'another place'],
    columns: { kind: 'council' },
    see: { ...anyoneHere, door: kinds },
    add: runners,
    change: runners,
  },
  'access.account': {
    only: perUser,
    see: { ...anyoneHere, door: kinds },
    add: runners,
    change: { ...self, ...runners },
  },
  'access.password': {
    only: perUser,
    columns: { hash },
    see: { ...self, service: here, door: kinds },
    add: { ...self, service: here, door: kinds },
    change: { ...self, service: here, door: kinds },
  },
  'access.post': {
    columns: { role: 'provider' },
    see: { ...anyoneHere, door: kinds },
    add: runners,
    change: runners,
  },
  'access.session': {
    withoutPlace: 'it is looked for by the cookie, before any place is known',
    see: { ...self, ...runners, door: kinds },
    add: { door: kinds },
    change: { ...self, ...runners, door: kinds },
    remove: { door: kinds },
  },
  'access.sign_in_link': {
    withoutPlace: 'it is looked for by the link, before any place is known',
    columns: (kind) => ({ purpose: kind === 'elsewhere' ? 'sign in' : 'set password' }),
    see: { door: kinds },
    // The place is an example: there the door makes lines that sign in. The other place is real.
    add: { ...by(['administrator', 'service'], mine), door: here },
    change: { door: kinds },
    remove: { door: kinds },
  },
  'access.sign_in_attempt': {
    withoutPlace: 'a wrong name belongs to no place',
    only: ['related'],
    see: { door: kinds },
    add: { door: kinds },
    change: { door: kinds },
    remove: { door: kinds },
  },
  'access.relationship': { columns: relationship, see: { ...guarded, 'privacy officer': here } },
  'access.break_glass': {
    columns: { reason_class: 'express consent', words: 'a reason long enough' },
    see: { ...self, ...by(['privacy officer', 'service'], here) },
    change: { 'privacy officer': here },
  },
  'access.opening': { see: { ...guarded, 'privacy officer': here }, add: by(seers, own) },
  'people.person': {
    see: guarded,
    // Somebody new has no relationship yet; the stay or referral that follows makes it.
    add: by(['ward coordinator', 'hospital social worker', 'hub navigator', 'service'], here),
    change: guarded,
  },
  'people.person_history': { see: guarded },
  'people.local_number': {
    see: guarded,
    add: { ...by(seers, mine), service: here },
    change: guarded,
    remove: by(seers, mayBeSeen),
  },
  'people.contact': { see: guarded, add: guarded, change: guarded },
  'people.merge': { see: guarded },
  'people.merge_table': {
    withoutPlace: 'a list of tables, the same everywhere',
    acrossPlaces: 'it holds names of tables and nothing else',
    only: ['related'],
    columns: { moves: false },
    see: anyone,
  },
  'platform.journal': {
    columns: (kind) => ({ audience: 'person', seq: 1_000_000 + kinds.indexOf(kind) }),
    see: { ...guarded, ...by(['administrator', 'privacy officer'], here) },
  },
  'platform.journal_head': {
    acrossPlaces:
      'it holds how many rows a journal has and a hash; live updates ask before they know who listens',
    only: ['related', 'another place'],
    see: anyone,
  },
  'platform.once': { see: self, add: self, change: self, remove: self },
  'platform.draft': { see: self, add: self, change: self, remove: self },
  'stays.site': { see: anyoneHere, add: runners, change: runners },
  'stays.ward': { columns: { kind: 'acute' }, see: anyoneHere, add: runners, change: runners },
  // Locking a bed while admitting to it counts as changing it.
  'stays.bed': { see: anyoneHere, add: runners, change: { ...runners, 'ward coordinator': here } },
  'stays.bed_closure': {
    columns: { reason: 'repair' },
    see: anyoneHere,
    // A ward coordinator closes beds of their own organisation, which these rows' invented beds belong to nobody's;
    // src/modules/stays/actions/close-bed.db.test.ts shows it on real ones.
    add: runners,
    change: runners,
  },
  'stays.fact': { see: guarded, add: guarded },
  'stays.stay': {
    columns: { place: 'no bed' },
    see: guarded,
    // Whoever admits somebody to a bed of their own organisation thereby has to do with them.
    add: { 'ward coordinator': mine, service: here },
    change: guarded,
  },
  'discharge.fact': { see: guarded, add: guarded },
  'discharge.wait': {
    columns: { state: 'unowned' },
    see: guarded,
    add: guarded,
    change: guarded,
    remove: guarded,
  },
  'discharge.status': { see: guarded, add: guarded, change: guarded, remove: guarded },
  'delays.fact': { see: guarded, add: guarded },
  // Counts and no person; whoever may see people may see how many there are of each kind.
  'delays.return': {
    columns: (kind) => ({ series: 'nights', version: kinds.indexOf(kind) + 1, why: 'asked' }),
    see: returnSeers,
    add: by(['ward coordinator', 'hospital social worker', 'hub navigator', 'analyst', 'service'], here),
  },
  // Nobody signs for another organisation or in another's name.
  'delays.signature': {
    columns: { side: 'NHS' },
    see: returnSeers,
    add: {
      ...by(['ward coordinator', 'hospital social worker', 'hub navigator', 'analyst'], own),
      service: here,
    },
  },
  'delays.lock': {
    columns: { because: 'cut-off' },
    see: returnSeers,
    add: by(['ward coordinator', 'hospital social worker', 'hub navigator', 'analyst', 'service'], here),
  },
  'delays.published_figure': {
    columns: { of_what: 'total', month: '2017-07-01' },
    see: returnSeers,
    add: by(['ward coordinator', 'hospital social worker', 'hub navigator', 'analyst', 'service'], here),
  },
  'delays.setting': { columns: { why: 'asked' }, see: anyoneHere, add: runners },
  'discharge.setting': { columns: { why: 'asked' }, see: anyoneHere, add: runners },
  // Services, and what is free of them: known to everyone of the place, and they name nobody.
  'capacity.district': { columns: (kind) => ({ outward: `MX${kinds.indexOf(kind)}` }), ...register },
  'capacity.service': { columns: { kind: 'home care', words: 'asked' }, ...register },
  'capacity.line': register,
  'capacity.figure': {
    columns: { source: 'page' },
    see: anyoneHere,
    // A provider says it of its own services only, which these rows' invented lines belong to nobody's;
    // src/modules/capacity/actions shows it on real ones.
    add: by(['hub navigator', 'hospital social worker', 'service'], here),
  },
  'capacity.standing': { columns: { source: 'page' }, see: anyoneHere },
  'capacity.taken': {
    columns: (kind) => ({ figure_id: newId(), bed_id: null, unit_no: kinds.indexOf(kind) + 1 }),
    see: anyoneHere,
    add: by(['hub navigator', 'hospital social worker', 'service'], here),
    remove: by(['hub navigator', 'hospital social worker', 'service'], here),
  },
  'capacity.start': {
    columns: { source: 'file' },
    see: anyoneHere,
    add: by(['hub navigator', 'hospital social worker', 'service'], here),
    change: by(['hub navigator', 'hospital social worker', 'service'], here),
  },
  'capacity.difference': {
    columns: { words: 'asked' },
    see: anyoneHere,
    add: by(['hub navigator', 'hospital social worker', 'service'], here),
  },
  'capacity.circulation': {
    columns: { kind: 'daily', addresses: ['a@example.invalid'], at: '08:00', weekdays: [1] },
    see: runsIt,
    add: runsIt,
    change: runsIt,
  },
  'capacity.key_message': { columns: { words: 'asked' }, ...register },
  'capacity.bulletin': {
    columns: { kind: 'daily' },
    see: anyoneHere,
    add: by(['hub navigator', 'administrator', 'service'], here),
  },
  'platform.mail': {
    columns: { to_address: 'a@example.invalid', subject: 'asked' },
    see: runsIt,
    add: { ...runsIt, 'hospital social worker': here },
    change: runsIt,
  },
  'access.private_link': {
    withoutPlace: 'it is looked for by the link, before any place is known',
    columns: { purpose: 'family' },
    see: { ...linkers, door: kinds },
    add: linkers,
    change: { ...linkers, door: kinds },
  },
  'placements.fact': { see: guarded, add: guarded },
  'placements.need': {
    columns: { direction: 'step-down', wants: ['home care'], state: 'open' },
    see: guarded,
    add: guarded,
    change: guarded,
    remove: guarded,
  },
  // What a provider was asked it sees, and nothing else of the person.
  'placements.ask': {
    columns: { state: 'sent', answer: null },
    see: { ...guarded, provider: mine },
    add: guarded,
    change: guarded,
    remove: guarded,
  },
  'placements.suggestion': {
    see: by(['hub navigator', 'hospital social worker', 'analyst', 'service'], here),
    add: by(['hub navigator', 'hospital social worker', 'service'], here),
  },
  'placements.suggestion_decision': {
    columns: { decision: 'nobody', why: 'asked' },
    see: guarded,
    add: guarded,
  },
  // Which ward is on a round, and who leads it: it names nobody in a bed.
  'discharge.round': {
    see: { ...by(seers, here), service: here },
    add: by(seers, own),
    change: { ...by(seers, here), service: here },
  },
}

/** The relationships that make the kinds what they are. Whose they are comes from the seeding. */
function relationship(kind: Kind, me: string): Record<string, unknown> {
  const day = 24 * 3600 * 1000
  const at = (days: number) => new Date(Date.now() + days * day).toISOString()
  const opened = kind === 'opened' || kind === 'opened by a colleague'
  return {
    reason: opened ? 'break-glass' : 'stay',
    began_at: kind === 'to come' ? at(1) : at(-9),
    ends_at: kind === 'ended' ? at(-1) : null,
    // Everyone of the organisation, except where one user broke the glass; a colleague's is the seeding's.
    ...(kind !== 'opened by a colleague' && { user_id: kind === 'opened' ? me : null }),
  }
}
