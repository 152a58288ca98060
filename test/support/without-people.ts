import type { World } from '../../examples/world.ts'

/** The same place with nobody in any bed: its plans, files, services and staff are loaded in a moment. */
export const withoutPeople = (world: World): World => ({
  ...world,
  people: [],
  contacts: [],
  localNumbers: [],
  stayFacts: [],
  dischargeFacts: [],
  delayFacts: [],
  needFacts: [],
})
