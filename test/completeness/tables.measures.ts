import { anyoneHere, by, type Expected, here, kinds } from './tables.reach.ts'

const loaders = by(['analyst', 'service'], here)
const whole = { sliced_by: 'whole', slice_key: '', withdrawn: false, supersedes: null }
const program = by(['service'], here)

export const measuresTables: Record<string, Expected> = {
  // What is counted, and which files were loaded: known to everyone of the place, and they name nobody.
  'measures.definition': {
    columns: (kind) => ({ key: 'asked', version: kinds.indexOf(kind) + 1, better: 'fewer', words: 'asked' }),
    see: anyoneHere,
    add: loaders,
  },
  'measures.load': { columns: { figures: 1 }, see: anyoneHere, add: loaders },
  'measures.load_taken_back': { columns: { why: 'asked' }, see: anyoneHere, add: loaders },
  // A figure can be a small number; a board is told through the program, which keeps those back.
  'measures.figure': {
    columns: {
      sliced_by: 'whole',
      slice_key: '',
      step: 'month',
      from_date: '2026-11-01',
      to_date: '2026-11-30',
      value: 1,
      missing: null,
    },
    see: by(['analyst', 'hub navigator', 'on-call manager', 'service'], here),
    add: loaders,
  },
  'measures.tally': {
    columns: (kind) => ({ sliced_by: 'whole', slice_key: String(kinds.indexOf(kind)), amount: 1 }),
    see: program,
    add: program,
    change: program,
    remove: program,
  },
  'measures.tallied': {
    only: ['related', 'another place'],
    see: program,
    add: program,
    change: program,
    remove: program,
  },
  // What limits were set, what was done and what was promised: the plan of the place, and it names nobody.
  'measures.limits_set': {
    columns: {
      ...whole,
      baseline: 'every point',
      baseline_figures: null,
      baseline_from: null,
      baseline_to: null,
      step: 'week',
    },
    see: anyoneHere,
    add: loaders,
  },
  'measures.intervention': {
    columns: { ...whole, way: null, promised_by: null },
    see: anyoneHere,
    add: loaders,
  },
  'measures.trajectory': { columns: whole, see: anyoneHere, add: loaders },
  'measures.target': { columns: { month: '2026-11-01', value: 1 }, see: anyoneHere, add: loaders },
}
