import type { Person } from '../world.ts'

/** Who they are: twelve people of one ward, the cast of tests and docs. */
export const people: Someone[] = [
  ['Ivy', 'Thorncroft', 'female', '1947-05-02', '9990000018', '3 Mill Street, Northgate', 'MX2 4AB'],
  ['Rashid', 'Bellamy', 'male', '1960-01-19', '9990000026', '41 Station Road, Marl', 'MX1 7DE'],
  ['Dorothy', 'Pilkington', 'female', '1938-03-30', '9990000034', '9 Well Lane, Wharfside', 'MX3 2PQ'],
  ['Olive', 'Nkemelu', 'female', '1943-08-11', '9990000042', '27 Canal Row, Marl', 'MX1 3JL'],
  ['Roy', 'Pemberton', 'male', '1951-06-25', '9990000050', '62 Meadow Rise, Larkfield', 'MX4 9HG'],
  ['Leonard', 'Achebe', 'male', '1946-02-14', '9990000069', '5 Foundry Road, Northgate', 'MX2 1RS'],
  ['Yusuf', 'Demir-Hayes', 'male', '1949-09-08', '9990000077', '18 Quarry Hill, Marl', 'MX1 5UY'],
  ['Margaret', 'Okafor', 'female', '1942-02-03', '9990041822', '14 Orchard Close, Larkfield', 'MX4 2QT'],
  ['Amrit', 'Gill', 'male', '1941-04-21', '9990000085', '7 Bridge Street, Marl', 'MX1 8WX'],
  ['Kwabena', 'Mensah', 'male', '1957-07-16', '9990000093', '33 Nelson Street, Northgate', 'MX2 6ZB'],
  ['Samuel', 'Otieno', 'male', '1967-03-05', '9990000107', '11 Beacon Road, Wharfside', 'MX3 8AD'],
  ['Hugh', 'Pargeter', 'male', '1943-01-28', '9990000115', '2 Priory Way, Ashdene', 'MX5 1FG'],
]

export type Someone = [
  given: string,
  family: string,
  gender: Person['gender'],
  born: string,
  nhsNumber: string,
  address: string,
  postcode: string,
]

/** Whom to ring, and what is known about a few of them. */
export const about: Record<
  string,
  { ring?: [name: string, relationship: string, phone: string]; needs?: string; likes?: string }
> = {
  'Margaret Okafor': {
    ring: ['Ngozi Okafor', 'daughter', '07700 900417'],
    needs: 'Hearing aid, right ear. Speaks English and Igbo',
    likes: 'Own home; mornings not before 8',
  },
  'Leonard Achebe': { ring: ['Chidi Achebe', 'son', '07700 900102'] },
  'Dorothy Pilkington': {
    ring: ['June Slater', 'neighbour', '01632 960318'],
    likes: 'The same faces, please',
  },
  'Amrit Gill': {
    ring: ['Manjit Gill', 'wife', '01632 960355'],
    needs: 'Speaks Punjabi; needs an interpreter for decisions',
  },
  'Hugh Pargeter': { ring: ['Helen Pargeter', 'daughter', '07700 900233'] },
}
