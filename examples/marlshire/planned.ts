import type { Builder } from '../builder.ts'
import { monthlyPlans } from '../places/offer.ts'

/** What the county's board planned for a month. */
export function planned(b: Builder): void {
  monthlyPlans(b, 150, [
    {
      kind: 'intermediate care bed',
      counts: 'starts',
      aMonth: 24,
      criteria: 'Step-down: ready to leave hospital, able to get stronger, no longer than six weeks',
      source: 'Better care plan, schedule 2',
    },
    {
      kind: 'community bed',
      counts: 'starts',
      aMonth: 120,
      criteria: 'Step-down with nursing day and night',
      source: 'Better care plan, schedule 2',
    },
    {
      kind: 'step-up bed',
      counts: 'starts',
      aMonth: 25,
      criteria: 'Step-up: at home, would be admitted today, seen by a GP or a paramedic',
      source: 'Better care plan, schedule 3',
    },
    {
      kind: 'step-up bed',
      counts: 'admissions avoided',
      aMonth: 20,
      source: 'Better care plan, schedule 3',
    },
  ])
}
