import type { Row } from './row.ts'

const elm = (
  bed: number,
  given: string,
  family: string,
  gender: Row['gender'],
  age: number,
  day: number,
  rest: Omit<Row, 'given' | 'family' | 'gender' | 'age' | 'ward' | 'bed' | 'day'>,
): Row => ({
  given,
  family,
  gender,
  age,
  ward: 'Elm',
  bed,
  day,
  ...rest,
})

const therapy = (words: string): NonNullable<Row['waits']> => [
  { awaits: 'therapy-assessment', words, owner: 'ward', who: 'Therapy', since: 1, due: [0], state: 'seen' },
]

/** Elm ward at Marl Royal, as its list is printed in picture 12. Margaret Okafor, bed 12, has a file of her own. */
// biome-ignore format: one line a thing reads as a table
export const elmPeople: Row[] = [
  elm(1, 'Ivy', 'Thorncroft', 'female', 79, 3, {
    expected: [[1, 1]], pathway: 'P0', goingTo: 'Home, no new help', doctor: 'Dr Ffion Bell',
    waits: [{ awaits: 'test-result', words: 'Blood result', owner: 'ward', who: 'Dr Bell', since: 1, due: [0], state: 'accepted' }],
  }),
  elm(2, 'Rashid', 'Bellamy', 'male', 66, 1, {
    expected: [[0, 3]],
    waits: [{ awaits: 'test-result', words: 'Scan', owner: 'ward', who: 'Radiology', since: 0, due: [0, '14:00'], state: 'sent' }],
  }),
  elm(4, 'Dorothy', 'Pilkington', 'female', 88, 24, {
    ready: [8, '10:15'], expected: [[22, -9], [9, -2, 'Blood pressure too low to stand'], [2, 1, 'Reablement could not start before then']],
    pathway: 'P1', goingTo: 'Home with support', heard: [1, 'ward'], red: [2, 'community health'],
    waits: [{ awaits: 'reablement-start', words: 'Reablement first visit', owner: 'bright-step', who: 'Joy Farrow', since: 5, due: [1, '08:00'], state: 'accepted', answered: 1 }],
  }),
  elm(5, 'Jean-Claude', 'Fraser', 'male', 71, 5, { expected: [[4, 2]], pathway: 'P2', goingTo: 'Rehab bed', waits: therapy('Therapy review') }),
  elm(6, 'Olive', 'Nkemelu', 'female', 83, 12, {
    expected: [[11, -3], [4, 6, 'Stomach infection on the ward']], doctor: 'Dr Varga',
    waits: [{ awaits: 'other', words: 'Infection clearing', owner: 'ward', who: 'Dr Varga', since: 4, state: 'accepted' }],
  }),
  elm(7, 'Roy', 'Pemberton', 'male', 75, 2, {
    expected: [[1, 1]], pathway: 'P0', goingTo: 'Home, no new help',
    waits: [{ awaits: 'test-result', words: 'Heart monitor off', owner: 'ward', who: 'Ward', since: 1, due: [0], state: 'accepted' }],
  }),
  elm(9, 'Leonard', 'Achebe', 'male', 80, 10, {
    ready: [3, '11:20'], pathway: 'P1', goingTo: 'Home with support', doctor: 'Dr Ffion Bell', red: [3, 'community health'],
    expected: [[8, -3], [4, -1, 'Stairs not safe yet'], [1, 2, 'Reablement could not start before then']],
    heard: [60, 'hub', 'Broken hip, repaired. Lives alone; son Chidi rings daily'],
    waits: [
      { awaits: 'reablement-start', words: 'Reablement to start, morning visit', owner: 'bright-step', who: 'Joy Farrow', since: 3, due: [2], state: 'accepted', answered: 62 },
      { awaits: 'medicines', owner: 'ward', who: 'pharmacy', since: 0, due: [1], state: 'seen', answered: 20 },
    ],
    contact: { name: 'Chidi Achebe', relationship: 'son' },
  }),
  elm(10, 'Bridget', 'Mulholland', 'female', 90, 4, { expected: [[3, 3]], pathway: 'P1', goingTo: 'Home with support', waits: therapy('Stairs check') }),
  elm(11, 'Yusuf', 'Demir-Hayes', 'male', 77, 9, {
    ready: [1, '11:40'], expected: [[7, -1], [2, 0, 'Antibiotics by drip for two more days']], pathway: 'P0', goingTo: 'Home, no new help', heard: [80, 'ward'],
    waits: [{ awaits: 'transport', owner: 'transport', since: 1, due: [0, '15:00'], state: 'accepted' }],
  }),
  elm(13, 'Sylvia', 'Braithwaite', 'female', 69, 2, {
    expected: [[1, 2]],
    waits: [{ awaits: 'other', words: 'Antibiotics by drip', owner: 'ward', who: 'Ward', since: 1, state: 'accepted' }],
  }),
  elm(14, 'Amrit', 'Gill', 'male', 85, 16, {
    ready: [2, '12:05'], expected: [[14, -6], [6, -1, 'Chest infection'], [2, 0, 'Care home has not confirmed']],
    pathway: 'P3', goingTo: 'Care home', heard: [130, 'ward'], red: [1, 'care home'],
    waits: [{ awaits: 'care-home-answer', words: 'Home to confirm', owner: 'st-brides', since: 2, due: [-1], state: 'seen' }],
  }),
  elm(15, 'Thomas', 'Eastwood', 'male', 81, 7, {
    expected: [[5, 1]], pathway: 'P1', goingTo: 'Home with support',
    waits: [{ awaits: 'key-safe', owner: 'equipment', since: 2, due: [1], state: 'accepted' }],
  }),
  elm(16, 'Gwenllian', 'Powys', 'female', 93, 6, { expected: [[5, 3]], pathway: 'P2', goingTo: 'Rehab bed', waits: therapy('Therapy review') }),
  elm(17, 'Samuel', 'Otieno', 'male', 59, 1, {
    expected: [], doctor: 'Dr Ffion Bell',
    waits: [{ awaits: 'senior-review', words: 'Senior review', owner: 'ward', who: 'Dr Bell', since: 0, due: [0, '10:00'], state: 'sent' }],
  }),
  elm(18, 'Hetty', 'Marchbanks', 'female', 87, 11, {
    expected: [[9, 1], [3, 6, 'Family asked for more time to choose']], pathway: 'P3', goingTo: 'Care home',
    waits: [{ awaits: 'family-choice', words: 'Family meeting', owner: 'ward', who: 'Ward', since: 2, due: [0, '13:00'], state: 'accepted' }],
  }),
  elm(19, 'Derek', 'Ilesanmi', 'male', 72, 3, {
    expected: [[1, 1]], pathway: 'P0', goingTo: 'Home, no new help',
    waits: [{ awaits: 'medicines', owner: 'ward', who: 'Pharmacy', since: 0, due: [0], state: 'seen' }],
  }),
  elm(20, 'Frances', 'Quigley', 'female', 78, 8, {
    expected: [[6, 2]], pathway: 'P1', goingTo: 'Home with support',
    waits: [{ awaits: 'care-act-assessment', words: 'Social work', owner: 'council', who: 'hospital team', since: 2, due: [0], state: 'accepted' }],
  }),
  elm(21, 'Bilal', 'Chaudhry', 'male', 64, 2, {
    expected: [[1, 2]],
    waits: [{ awaits: 'other', words: 'Drain out', owner: 'ward', who: 'Ward', since: 1, state: 'accepted' }],
  }),
  elm(22, 'Nora', 'Lindqvist', 'female', 89, 14, {
    ready: [4, '15:30'], expected: [[12, -4], [5, 0, 'Bed rail not fitted']], pathway: 'P1', goingTo: 'Home with support', heard: [190, 'ward'], red: [2, 'equipment'],
    waits: [{ awaits: 'equipment', words: 'Bed rail', owner: 'equipment', since: 5, due: [-2], state: 'seen' }],
  }),
  elm(24, 'Cyril', 'Abara', 'male', 82, 5, { expected: [[4, 3]], pathway: 'P1', goingTo: 'Home with support', waits: therapy('Stairs check') }),
  elm(25, 'Pamela', 'Stainforth', 'female', 76, 4, {
    expected: [[2, 1]], pathway: 'P0', goingTo: 'Home, no new help',
    waits: [{ awaits: 'discharge-letter', words: 'Letter', owner: 'ward', who: 'Ward', since: 0, due: [0], state: 'accepted' }],
  }),
  elm(26, 'Wilfred', 'Tan', 'male', 91, 19, {
    expected: [[17, -2], [3, 6, 'Nursing assessment not done']], pathway: 'P3', goingTo: 'Care home',
    waits: [{ awaits: 'nursing-assessment', words: 'Nursing assessment', owner: 'marl-valley', since: 3, due: [1], state: 'seen' }],
  }),
]
