import type { Awaits } from '../../src/modules/discharge/index.ts'
import type { Builder, PlacedWard } from '../builder.ts'
import type { Chance } from '../chance.ts'
import type { Known, Someone } from '../people-generator.ts'
import type { By } from '../story.ts'
import type { Person } from '../world.ts'
import type { Owner } from './plan.ts'

/** What the generator of lives has to know about a place. */
export type Setting = {
  b: Builder
  luck: Chance
  invent: (known?: Known) => Someone
  /** Criteria to reside are asked from 2020 on; before, readiness is the three-part test alone. */
  asksCriteria: boolean
  coordinator: (ward: PlacedWard) => By
  /** Who decides about treatment there: "Dr Varga". */
  doctor: (ward: PlacedWard) => string
  /** Whoever arranges what the ward cannot; null where there is no such team. */
  hub: () => By | null
  socialWorker(person: Person): { name: string; userId?: string; organisationId: string }
  owner: (awaits: Awaits, ward: PlacedWard, person: Person) => Owner
  /** Days that somebody who is not ready has been on a ward so far, where the place’s past is told too. */
  soFar?: (ward: PlacedWard) => number
  /** Names a key worker may have. */
  nurses: string[]
}

export type Kind = {
  /** Days in this place so far: median, and how wide. */
  days: [median: number, spread: number]
  /** Of everyone here, how many are ready to leave. */
  ready: number
  ages: [median: number, spread: number]
  pathways: [pathway: 'P0' | 'P1' | 'P2' | 'P3', weight: number][]
  methods: [method: string, weight: number][]
  criteria: string[]
}

const home: Kind['pathways'] = [
  ['P0', 30],
  ['P1', 45],
  ['P2', 13],
  ['P3', 12],
]
const emergency: Kind['methods'] = [
  ['21', 80],
  ['22', 12],
  ['24', 8],
]
const transfer: Kind['methods'] = [
  ['81', 90],
  ['21', 10],
]

/** How life goes on a ward, by its specialty and kind. */
export function kindOf(ward: PlacedWard): Kind {
  const acute: Kind = {
    days: [4.5, 0.85],
    ready: 0.075,
    ages: [81, 0.1],
    pathways: home,
    methods: emergency,
    criteria: ['03', '04', '06', '08', '02'],
  }
  if (ward.kind === 'mental health')
    return {
      ...acute,
      days: [32, 0.6],
      ready: 0.13,
      ages: [72, 0.16],
      methods: [
        ['25', 80],
        ['21', 20],
      ],
      criteria: [],
    }
  if (ward.kind === 'community')
    return { ...acute, days: [14, 0.6], ready: 0.17, methods: transfer, criteria: ['06'] }
  if (ward.kind === 'intermediate' || ward.kind === 'interim')
    return {
      ...acute,
      days: [15, 0.6],
      ready: 0.2,
      methods: transfer,
      criteria: [],
      pathways: [
        ['P0', 15],
        ['P1', 55],
        ['P3', 30],
      ],
    }
  if (ward.kind === 'virtual')
    return {
      ...acute,
      days: [5, 0.6],
      ready: 0.04,
      pathways: [
        ['P0', 80],
        ['P1', 20],
      ],
      criteria: ['08', '04'],
    }
  if (ward.specialty === 'assessment') return { ...acute, days: [0.6, 0.6], ready: 0.02 }
  if (ward.specialty === 'older people') return { ...acute, days: [7, 0.75], ready: 0.12, ages: [86, 0.06] }
  if (ward.specialty === 'stroke') return { ...acute, days: [9, 0.7], ready: 0.12, ages: [79, 0.12] }
  if (ward.specialty === 'orthopaedics')
    return { ...acute, days: [6, 0.7], ready: 0.1, ages: [82, 0.1], criteria: ['09', '06'] }
  if (ward.specialty === 'surgery')
    return {
      ...acute,
      days: [3.5, 0.8],
      ready: 0.04,
      ages: [70, 0.18],
      methods: [
        ['11', 50],
        ['21', 50],
      ],
      criteria: ['10', '03', '11'],
    }
  return acute
}
