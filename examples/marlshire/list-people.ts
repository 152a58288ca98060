import type { Row } from './row.ts'

/** The people of the hub's list (pictures 01, 04, 06 and 07), longest ready first. */
// biome-ignore format: one line a thing reads as a table
export const listPeople: Row[] = [
  {
    given: 'Phyllis', family: 'Oduya-Grant', gender: 'female', age: 89, ward: 'Beech', bed: 3, day: 41, ready: [19, '11:20'],
    pathway: 'P3', goingTo: 'Care home', doctor: 'Dr Varga', heard: [40, 'ward'], red: [4, 'family'],
    expected: [[39, -24], [24, -14, 'Chest infection'], [12, 3, 'Decision on mental capacity not made yet']],
    waits: [
      { awaits: 'capacity-decision', owner: 'ward', who: 'Dr Varga', since: 6, due: [-2], state: 'accepted' },
      { awaits: 'best-interests', owner: 'ward', who: 'Dr Varga', since: 4, due: [3], state: 'seen' },
      { awaits: 'care-home-search', owner: 'council', who: 'brokerage', since: 9, due: [5], state: 'accepted' },
    ],
  },
  {
    given: 'Idris', family: 'Penhaligon', gender: 'male', age: 77, ward: 'Ward 7', bed: 3, day: 28, ready: [16, '14:05'],
    pathway: 'P3', goingTo: 'Care home', heard: [1130, 'social worker', 'Has seen both homes with Carys'], red: [3, 'family'],
    waits: [{ awaits: 'family-choice', words: 'Choose between two homes offered', owner: 'family', who: 'Family, daughter Carys', since: 7, due: [-2], state: 'accepted' }],
    contact: { name: 'Carys Penhaligon', relationship: 'daughter' },
  },
  {
    given: 'Surinder Kaur', family: 'Bains', gender: 'female', age: 81, ward: 'Beech', bed: 20, day: 22, ready: [14, '10:50'],
    pathway: 'P3', goingTo: 'Care home', heard: [120, 'ward'], red: [2, 'community health'],
    waits: [
      { awaits: 'nursing-assessment', owner: 'marl-valley', since: 5, due: [-1], state: 'seen' },
      { awaits: 'funding-decision', owner: 'council', who: 'adult care', since: 3, due: [2], state: 'sent' },
    ],
    person: { communicationNeeds: 'Speaks Punjabi; needs an interpreter for decisions' },
  },
  {
    given: 'Walter', family: 'Adeyemi-Scott', gender: 'male', age: 90, ward: 'Willow', bed: 5, day: 36, ready: [13, '12:30'],
    pathway: 'P1', goingTo: 'Home with support', heard: [60, 'equipment', 'Fitter on the way'],
    waits: [
      { awaits: 'key-safe', words: 'Key safe and bed rail fitted', owner: 'equipment', since: 6, due: [0, '12:00'], state: 'seen' },
      { awaits: 'home-care', words: 'Home care, 2 visits a day', owner: 'kestrel-care', since: 4, due: [1], state: 'accepted' },
    ],
  },
  {
    given: 'Bronwen', family: 'Castellano', gender: 'female', age: 73, ward: 'Ward 4', bed: 11, day: 19, ready: [11, '11:10'],
    pathway: 'P2', goingTo: 'Rehab bed', heard: [25, 'hub'], red: [2, 'community health'],
    waits: [{ awaits: 'community-bed', words: 'Bed at Ashdene, Willow ward', owner: 'marl-valley', since: 8, due: [1], state: 'seen' }],
  },
  {
    given: 'Kwabena', family: 'Mensah', gender: 'male', age: 69, ward: 'Oak', bed: 2, day: 17, ready: [9, '15:15'],
    pathway: 'P1', goingTo: 'Home with support', heard: [1860, 'ward', 'Asked what happens next'],
    waits: [{ awaits: 'care-act-assessment', owner: 'council', who: 'hospital team', since: 7, due: [-3], state: 'withdrawn', because: 'Has savings: he arranges his own care', answered: 2920 }],
  },
  {
    given: 'Tadeusz', family: 'Wójcik', gender: 'male', age: 79, ward: 'Ward 7', bed: 14, day: 15, ready: [8, '13:40'],
    pathway: 'P3', goingTo: 'Care home with nursing', heard: [180, 'hub', 'The first home had no oxygen'], red: [2, 'care home'],
    waits: [
      { awaits: 'care-home-answer', words: 'Alder House to say yes', owner: 'alder-house', since: 1, due: [0, '14:00'], state: 'seen', answered: 27 },
      { awaits: 'discharge-letter', owner: 'ward', who: 'Dr Bell', since: 1, due: [1], state: 'seen' },
    ],
    person: { communicationNeeds: 'Speaks Polish; a Polish speaker on shift would be kind', preferences: 'The radio on quietly' },
  },
  {
    given: 'Farida', family: 'Hussain-Cole', gender: 'female', age: 66, ward: 'Cedar', bed: 9, day: 11, ready: [6, '10:20'],
    pathway: 'P0', goingTo: 'Home, no new help', heard: [50, 'ward'],
    waits: [{ awaits: 'medicines', words: 'Medicines to take home', owner: 'ward', who: 'pharmacy', since: 3, due: [-1], state: 'accepted' }],
  },
  {
    given: 'Gordon', family: 'Trevanion', gender: 'male', age: 92, ward: 'Willow', bed: 11, day: 30, ready: [6, '11:45'],
    pathway: 'P3', goingTo: 'Care home with nursing', heard: [240, 'council', 'Panel paper is written'], red: [3, 'social care'],
    waits: [
      { awaits: 'funding-decision', owner: 'council', who: 'adult care', since: 6, due: [-3], state: 'accepted' },
      { awaits: 'care-home-search', words: 'Nursing home with oxygen, within 5 miles of Ashdene', owner: 'council', who: 'brokerage', since: 5, due: [2], state: 'seen' },
      { awaits: 'equipment', words: 'Oxygen concentrator', owner: 'equipment', since: 3, due: [4], state: 'accepted' },
    ],
  },
  {
    given: 'Oluwaseun', family: 'Hartley', gender: 'male', age: 58, ward: 'Oak', bed: 17, day: 9, ready: [5, '14:30'],
    pathway: 'P1', goingTo: 'Ground-floor flat', heard: [1090, 'council', 'Two flats to look at on Thursday'],
    waits: [
      { awaits: 'housing', words: 'Ground-floor flat', owner: 'district', who: 'housing options', since: 4, due: [3], state: 'seen' },
      { awaits: 'reablement-start', owner: 'bright-step', since: 3, due: [4], state: 'seen' },
    ],
  },
  {
    given: 'Mei-Ling', family: 'Ashworth', gender: 'female', age: 85, ward: 'Ward 4', bed: 2, day: 13, ready: [5, '12:15'],
    pathway: 'P2', goingTo: 'Ashdene, Willow ward', heard: [8, 'transport', 'Crew has the stretcher'], expected: [[11, -6], [5, 0, 'Bed at Ashdene free on that day']],
    waits: [
      { awaits: 'community-bed', words: 'Ashdene, Willow ward, bed 4', owner: 'marl-valley', since: 4, state: 'done', answered: 952 },
      { awaits: 'transport', words: 'Transport, needs a stretcher', owner: 'transport', since: 1, due: [0, '10:30'], state: 'seen' },
    ],
  },
  {
    given: 'Patrick', family: 'Ó Súilleabháin', gender: 'male', age: 71, ward: 'Beech', bed: 6, day: 8, ready: [4, '15:25'],
    pathway: 'P1', goingTo: 'Home with support', heard: [120, 'council'],
    waits: [{ awaits: 'care-act-assessment', owner: 'council', who: 'hospital team', since: 4, due: [-1], state: 'accepted' }],
  },
  {
    given: 'Nasreen', family: 'Whitcombe', gender: 'female', age: 63, ward: 'Ward 2', bed: 8, day: 7, ready: [4, '09:50'],
    pathway: 'P0', goingTo: 'Home, no new help', heard: [35, 'ward'], doctor: 'Dr Ffion Bell',
    waits: [{ awaits: 'discharge-letter', owner: 'ward', who: 'Dr Bell', since: 1, due: [0, '11:00'], state: 'seen' }],
  },
  {
    given: 'Agnes', family: 'Kowalczyk-Reid', gender: 'female', age: 94, ward: 'Ward 7', bed: 1, day: 14, ready: [3, '11:35'],
    pathway: 'P2', goingTo: 'Rehab bed', heard: [25, 'hub'], red: [1, 'community health'],
    waits: [
      { awaits: 'community-bed', words: 'Bed at Ashdene, Willow ward', owner: 'marl-valley', since: 2, due: [1], state: 'sent' },
      { awaits: 'medicines', owner: 'ward', who: 'pharmacy', since: 1, due: [2], state: 'seen' },
    ],
  },
  {
    given: 'Harjit Singh', family: 'Dhillon', gender: 'male', age: 76, ward: 'Cedar', bed: 15, day: 6, ready: [2, '13:05'],
    pathway: 'P1', goingTo: 'Home, care 3 times a day', heard: [2, 'hub', 'Two agencies said yes: Kestrel Care from tomorrow 08:00, Homefold Care from Friday'],
    waits: [{ awaits: 'agency-answer', words: 'Agency answer, 3 asked', owner: 'kestrel-care', since: 1, due: [0, '09:00'], state: 'seen' }],
  },
  {
    given: 'Constance', family: 'Mbeki-Lowe', gender: 'female', age: 87, ward: 'Oak', bed: 11, day: 5, ready: [1, '14:45'],
    pathway: 'P0', goingTo: 'Home, no new help', heard: [20, 'ward'],
    waits: [{ awaits: 'family-help', words: 'Daughter to bring key', owner: 'family', who: 'Family, daughter Ruth', since: 1, due: [0, '16:00'], state: 'sent' }],
    contact: { name: 'Ruth Lowe', relationship: 'daughter' },
  },
  {
    given: 'Sheila', family: 'Ransome', gender: 'female', age: 82, ward: 'Ward 2', bed: 5, day: 9, ready: [3, '10:05'],
    pathway: 'P1', goingTo: 'Home with support', heard: [900, 'ward'],
    waits: [
      { awaits: 'therapy-assessment', owner: 'ward', who: 'therapy', since: 4, state: 'done', answered: 2905 },
      { awaits: 'home-care', words: 'Home care, not asked for yet', owner: 'nobody', since: 2 },
    ],
  },
  {
    given: 'Winifred', family: 'Salako', gender: 'female', age: 91, ward: 'Ward 7', bed: 9, day: 20, ready: [7, '12:10'],
    pathway: 'P3', goingTo: 'St Bride’s, room 6', heard: [95, 'hub'], expected: [[18, -4], [6, 2, 'Room 6 is being painted']],
    waits: [
      { awaits: 'care-home-answer', words: 'St Bride’s, room 6', owner: 'st-brides', since: 4, state: 'done', answered: 1500 },
      { awaits: 'medicines', owner: 'ward', who: 'pharmacy', since: 1, due: [1], state: 'seen' },
      { awaits: 'transport', owner: 'transport', since: 1, due: [2, '11:00'], state: 'accepted' },
    ],
  },
  {
    given: 'Beryl', family: 'Nakamura-Jones', gender: 'female', age: 88, ward: 'Ward 4', bed: 16, day: 16, ready: [6, '10:30'],
    pathway: 'P3', goingTo: 'Alder House, room 6', heard: [22, 'ward', 'Medicines packed'], expected: [[14, -5], [4, 0, 'Room 6 free on that day']],
    waits: [
      { awaits: 'care-home-answer', words: 'Alder House, room 6', owner: 'alder-house', since: 4, state: 'done', answered: 2400 },
      { awaits: 'medicines', owner: 'ward', who: 'pharmacy', since: 1, state: 'done', answered: 22 },
      { awaits: 'transport', words: 'Ambulance to Alder House', owner: 'transport', since: 1, due: [0, '14:00'], state: 'accepted' },
    ],
  },
]

/** Three people on Oak ward of whom nothing has been heard since the night before last; the first is Kwabena Mensah. */
export const quietBeds: [ward: string, beds: number[]] = ['Oak', [5, 21]]
