import type { RedDayReason } from '../../src/modules/stays/index.ts'

/** What people write, on the wards and at the desks of these examples. */

export const reasonsToMove = {
  'not ready': [
    'Chest infection',
    'Blood pressure too low to stand',
    'Not yet safe on the stairs',
    'Antibiotics by drip for two more days',
    'Scan moved to another day',
    'Confused at night',
    'Kidney function to be checked again',
    'Not eating and drinking enough yet',
    'Waiting for a specialist opinion',
    'Pain not under control',
  ],
  ready: [
    'No agency has said yes',
    'Reablement could not start before then',
    'Equipment not delivered',
    'Care home has not come to assess',
    'Family asked for more time to choose',
    'Funding not agreed yet',
    'No bed at the community hospital',
    'Transport not available',
    'Medicines not ready',
  ],
}

export const colours: Record<'not ready' | 'ready', { reason: RedDayReason; words?: string }[]> = {
  'not ready': [
    { reason: 'test' },
    { reason: 'senior decision', words: 'No senior review yet' },
    { reason: 'specialty' },
    { reason: 'therapy' },
    { reason: 'step did not happen', words: 'Scan was cancelled' },
  ],
  ready: [
    { reason: 'social care' },
    { reason: 'social care', words: 'No agency has said yes' },
    { reason: 'community health' },
    { reason: 'care home' },
    { reason: 'family' },
    { reason: 'equipment' },
  ],
}

export const reviewWords = [
  'Improving; blood tests tomorrow',
  'Change to tablets today',
  'Therapy to see',
  'For discussion with family',
  'Home when walking with frame',
  'Stop the drip',
  'No change to the plan',
]

export const criteriaForDischarge = [
  'Walking to the toilet with a frame; oxygen at 92% or more on air; tablets instead of the drip',
  'Eating and drinking; pain controlled by tablets; blood count stable',
  'No temperature for 24 hours; back to usual walking',
  'Safe swallow agreed; transfers with one person',
  'Wound dry; blood tests stable; stairs done with therapy',
  'Less breathless; weight down 2 kg; kidney function stable',
  'As clear in mind as before; sleeping at night; bladder emptying',
]

export const notReadyAgain = [
  'Chest infection',
  'Fell on the ward; being checked',
  'New confusion',
  'Temperature and sickness',
  'Low blood sodium',
]

export const notes = [
  'Daughter has been rung and knows the plan',
  'Keys are with the neighbour',
  'Likes to be up and dressed; walked to the day room',
  'Family meeting went well',
  'Needs a soft diet; dietician has written',
  'Asked again who will look after the cat',
  'Two agencies said no: too far between visits',
  'Home visited one person first; has ours next',
  'Stairs checked with therapy, safe with rail',
  'Wants to go home and says so each morning',
]

export const pathwayGoingTo = {
  P0: ['Home', 'Home with daughter', 'Back to the care home as before', undefined],
  P1: ['Home with support', 'Home with reablement', 'Home, care three times a day', undefined],
  P2: ['Rehab bed', 'Community hospital', undefined],
  P3: ['Care home', 'Care home with nursing', 'Care home for people with dementia', undefined],
}

/** Who decides, by specialty; used where a ward has no doctor of its own in the example. */
export const doctors = [
  'Dr Varga',
  'Dr Ffion Bell',
  'Dr Sethi',
  'Dr Morland',
  'Dr Eze',
  'Dr Kowal',
  'Mr Pargeter',
  'Miss Ansah',
  'Dr Lindgren',
  'Dr Tennant',
  'Dr Haq',
  'Dr Rosser',
]

export const nurses =
  `Nurse Ayo, Nurse Bartlett, Nurse Cruz, Nurse Dinsdale, Nurse Evans, Nurse Fernandez, Nurse Gunn, Nurse Hobbs,
Nurse Iyer, Nurse Joseph, Nurse Kaye, Nurse Lacey, Nurse Mbatha, Nurse Norris, Nurse Oduro, Nurse Purdy, Nurse Santos,
Nurse Thapa, Nurse Underhill, Nurse Vaz, Nurse Whalley`
    .split(',')
    .map((name) => name.trim())
