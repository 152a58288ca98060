import type { Scenario } from '../../src/simulation/index.ts'
import { exponential } from './simulate.ts'

/** The balanced hospital and its three pathways, b2 of the modelling notes; `p1` places for the first of them. */
export const b2 = (days: number, warmUp: number, p1 = 140): Scenario => ({
  name: 'b2',
  days,
  warmUp,
  arrivals: [{ name: 'Admissions', to: 'Acute', perDay: 18 }],
  stations: [
    {
      name: 'Acute',
      places: 120,
      stay: exponential(5),
      next: [
        { to: 'P1', share: 0.5 },
        { to: 'P2', share: 0.2 },
        { to: 'P3', share: 0.05 },
      ],
    },
    { name: 'P1', places: p1, stay: exponential(14) },
    { name: 'P2', places: 84, stay: exponential(21) },
    { name: 'P3', places: 30, stay: exponential(28) },
  ],
})
