import { newId } from '../../src/platform/ids.ts'
import {
  anyoneHere,
  by,
  type Expected,
  guarded,
  here,
  kinds,
  linkers,
  mine,
  type Reach,
  register,
  runsIt,
} from './tables.reach.ts'

const unchosen: Reach = { ...guarded, provider: [] }

export const placesTables: Record<string, Expected> = {
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
  'capacity.promise': {
    columns: { counts: 'hours', a_week: 1, words: 'asked' },
    // A provider sees what its own services were promised, which these rows' invented services are not.
    see: by(
      ['hospital social worker', 'hub navigator', 'on-call manager', 'analyst', 'administrator', 'service'],
      here,
    ),
    add: runsIt,
    change: runsIt,
  },
  'capacity.monthly_plan': {
    columns: (kind) => ({
      kind: `kind ${kinds.indexOf(kind)}`,
      counts: 'starts',
      a_month: 1,
      from_month: '2026-11-01',
    }),
    see: anyoneHere,
    add: runsIt,
    change: runsIt,
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
  // A provider reads them once it is chosen, which these rows' invented requests are not; who-may.db.test.ts shows it.
  'placements.fact': { see: unchosen, add: guarded },
  'placements.need': {
    columns: { direction: 'step-down', wants: ['home care'], state: 'open' },
    see: unchosen,
    add: guarded,
    change: unchosen,
    remove: unchosen,
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
}
