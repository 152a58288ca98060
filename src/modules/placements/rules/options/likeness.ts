import type { Need } from '../../../capacity/index.ts'
import type { Requires } from '../requires.ts'

export type Likeness = 'two carers' | 'dementia or distress' | 'nursing' | 'other'

/**
 * Which earlier needs were "like this one", for a service's record: the first that holds. Ours; wide enough that a service
 * has been asked for several. The kind of service is the same anyway.
 */
export const likenesses: readonly {
  likeness: Exclude<Likeness, 'other'>
  /** Any of these needs, */
  needs: readonly Need[]
  /** or a visit of so many carers. */
  carers?: number
}[] = [
  { likeness: 'two carers', needs: ['two carers', 'hoist'], carers: 2 },
  { likeness: 'dementia or distress', needs: ['dementia', 'distress', 'wandering', 'one to one'] },
  { likeness: 'nursing', needs: ['nursing', 'oxygen', 'feeding tube', 'end of life', 'injections'] },
]

export const likenessOf = ({ needs, visits }: Pick<Requires, 'needs' | 'visits'>): Likeness =>
  likenesses.find(
    ({ needs: any, carers: least }) =>
      any.some((code) => needs.includes(code)) ||
      (least !== undefined && visits.some(({ carers }) => carers >= least)),
  )?.likeness ?? 'other'
