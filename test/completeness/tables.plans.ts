import { anyoneHere, by, type Expected, here, kinds, own, type Reach } from './tables.reach.ts'

const writers: Reach = by(['hub navigator', 'analyst', 'service'], here)

/** Plans name staff and bodies, and nobody who is cared for: everyone of the place reads them. */
export const plansTables: Record<string, Expected> = {
  'plans.plan': {
    columns: (kind) => ({ key: `plan-${kinds.indexOf(kind)}` }),
    see: anyoneHere,
    add: writers,
  },
  // After the newest version that these rows issued.
  'plans.part': { columns: { version: 1_000 }, see: anyoneHere, add: writers },
  'plans.progress': { see: anyoneHere, add: writers },
  'plans.version': { columns: { label: '1' }, see: anyoneHere, add: writers },
  // Nobody signs for another organisation or in another's name.
  'plans.signature': { see: anyoneHere, add: by(['board member'], own) },
  'plans.signature_taken_back': { see: anyoneHere, add: by(['board member'], own) },
  'plans.signer': { see: anyoneHere, add: writers },
  'plans.sent': { see: anyoneHere, add: writers },
  // It holds addresses of people.
  'plans.circulation': { columns: { addresses: ['a@example.invalid'] }, see: writers, add: writers },
}
