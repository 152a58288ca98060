import type { WhatIf } from '../../rules/what-if/answer.ts'
import type { DayLine } from '../../rules/what-if/days.ts'
import { readyWords } from '../../rules/what-if/told.ts'

/** Whose days the page shows, and what is to be said of them besides. */
export type Shown = {
  key: string
  name: string
  series: readonly DayLine[]
  fewerIsBetter: boolean
  note: string | null
}

/** In an address: who is ready and waits in a bed, which is shown where nothing else is asked for. */
export const readyKey = 'ready'

/** What was asked for by its key; who is ready and waits where it is told of nothing such. */
export function shownOf({ station, series, told = [] }: WhatIf, wanted: string | null): Shown {
  const found = told.find(({ key }) => key === wanted)
  return found
    ? { ...found, fewerIsBetter: found.kind !== 'occupied', note: null }
    : { key: readyKey, name: `${readyWords}, ${station}`, series, fewerIsBetter: true, note: readyNote }
}

const readyNote =
  'Delayed days are the same count: everybody who is ready and waits in a bed for a day loses that day.'
