import type { Awaits, Pathway } from '../../src/modules/discharge/index.ts'
import type { RedDayReason } from '../../src/modules/stays/index.ts'
import type { Person } from '../world.ts'

/** One person of the pictures, told backwards from today: every number of days counts from today. */
export type Row = {
  given: string
  family: string
  gender: 'female' | 'male'
  age: number
  ward: string
  bed: number
  /** Day of the stay, as the lists print it: 1 is admitted today. */
  day: number
  /** Ready that many days ago, at that time. */
  ready?: [daysAgo: number, at: string]
  pathway?: Pathway
  goingTo?: string
  /** Each date: set how many days ago, for how many days ahead, and why it moved. */
  expected?: [setDaysAgo: number, daysAhead: number, why?: string][]
  waits?: RowWait[]
  /** Last word of anyone: minutes ago, from whom. */
  heard?: [minutesAgo: number, from: string, note?: string]
  /** Today and the days before were red for this reason. */
  red?: [daysRunning: number, reason: RedDayReason]
  doctor?: string
  person?: Partial<Person>
  contact?: { name: string; relationship: string }
}

export type RowWait = {
  awaits: Awaits
  words?: string
  /** An organisation's short key, 'ward' for the person's own hospital, 'family', or 'nobody'. */
  owner: string
  who?: string
  since: number
  due?: [daysAhead: number, at?: string]
  state?: 'sent' | 'seen' | 'accepted' | 'done' | 'withdrawn'
  /** Why it was taken back. */
  because?: string
  /** How many minutes ago it was accepted or done, or taken back, where that is news. */
  answered?: number
}
