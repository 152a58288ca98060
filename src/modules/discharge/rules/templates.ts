import type { Awaits } from './awaits.ts'
import type { Pathway } from './facts.ts'

/** `days`: civil days from today until it is usually due; 0 is today. */
export type TemplateWait = { awaits: Awaits; days: number }

/** What a person on each pathway usually waits for. Our own starting point, a setting, not a national rule. */
export const templates: Record<Pathway, readonly TemplateWait[]> = {
  P0: [
    { awaits: 'medicines', days: 0 },
    { awaits: 'discharge-letter', days: 0 },
    { awaits: 'transport', days: 0 },
  ],
  P1: [
    { awaits: 'hub-triage', days: 0 },
    { awaits: 'therapy-assessment', days: 1 },
    { awaits: 'equipment', days: 2 },
    { awaits: 'reablement-start', days: 2 },
    { awaits: 'medicines', days: 2 },
    { awaits: 'discharge-letter', days: 2 },
    { awaits: 'transport', days: 2 },
  ],
  P2: [
    { awaits: 'hub-triage', days: 0 },
    { awaits: 'therapy-assessment', days: 1 },
    { awaits: 'community-bed', days: 2 },
    { awaits: 'medicines', days: 2 },
    { awaits: 'discharge-letter', days: 2 },
    { awaits: 'transport', days: 2 },
  ],
  P3: [
    { awaits: 'hub-triage', days: 0 },
    { awaits: 'capacity-decision', days: 1 },
    { awaits: 'chc-checklist', days: 1 },
    { awaits: 'care-act-assessment', days: 3 },
    { awaits: 'funding-decision', days: 5 },
    { awaits: 'family-choice', days: 7 },
    { awaits: 'care-home-answer', days: 7 },
  ],
}
