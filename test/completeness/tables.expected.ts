import { forecastTables } from './tables.forecast.ts'
import { measuresTables } from './tables.measures.ts'
import { placesTables } from './tables.places.ts'
import { plansTables } from './tables.plans.ts'
import {
  anyone,
  anyoneHere,
  by,
  type Expected,
  guarded,
  hash,
  here,
  type Kind,
  kinds,
  mayBeSeen,
  mine,
  own,
  perUser,
  returnSeers,
  runners,
  seers,
  self,
} from './tables.reach.ts'

export { type Asker, askers, type Kind, kinds, type Reach } from './tables.reach.ts'

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
  ...placesTables,
  ...plansTables,
  ...measuresTables,
  ...forecastTables,
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
