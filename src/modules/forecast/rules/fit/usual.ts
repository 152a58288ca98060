import type { Pathway } from '../../../discharge/index.ts'
import type { Usual } from './fit-time.ts'

/**
 * What is used where a place’s own facts say too little. Invented: the figures of the example “A winter in one place”
 * (examples/scenarios/winter.json), as far as it has them; a test holds both together. No figure here is official.
 */
export const usualFigures = {
  from: 'the example “A winter in one place”',
  acuteStay: time(5.6, 6),
  stepDownStay: time(17, 12),
  /** From ready to leaving. */
  waits: { P0: time(0.3, 0.4), P1: time(2.5, 2.5), P2: time(3.5, 3), P3: time(9, 6.4) },
  uses: { P1: time(24, 20), P2: time(17, 12), P3: time(365, 200) },
  /** Of a hundred who become ready: the discharge to assess model of 2020 planned with 50, 45, 4 and 1; ours are of today’s lists. */
  shares: { P0: 0.79, P1: 0.14, P2: 0.05, P3: 0.02 } satisfies Record<Pathway, number>,
  /** Assessors: how long one assessment takes, when they are at work, and for each on a working day how many at weekends. */
  assessors: {
    stay: { distribution: 'triangular', from: 0.04, mode: 0.1, to: 0.3 },
    weekdays: { from: '08:30', to: '17:30' },
    weekends: { from: '09:00', to: '15:00' },
    atWeekends: 0.3,
  },
  /** Of those who come in, how many leave without being ready on a pathway: they die, or leave at once. */
  withoutPathway: 0.04,
  byWeekday: [1.12, 1.05, 1.02, 1, 1.01, 0.89, 0.91],
  byHour: [
    0.7, 0.6, 0.5, 0.4, 0.4, 0.4, 0.5, 0.6, 0.8, 1.1, 1.3, 1.4, 1.5, 1.5, 1.4, 1.4, 1.4, 1.4, 1.4, 1.3, 1.2,
    1.1, 1, 0.8,
  ],
} as const

function time(mean: number, sd: number): Usual {
  return { distribution: 'lognormal', mean, sd }
}
