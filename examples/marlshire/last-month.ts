import type { Awaits, Pathway } from '../../src/modules/discharge/index.ts'
import { tell } from '../life/tell.ts'
import { wasDelayed } from '../life/was-delayed.ts'
import type { Known } from '../people-generator.ts'
import { irene } from './irene.ts'
import { type Answered, says } from './says.ts'
import type { Staffed } from './staffed.ts'

/** The people of St Oswin's whose nights of last month are looked at one by one (picture 08). */
const named: [
  given: string,
  family: string,
  gender: 'female' | 'male',
  age: number,
  awaits: Awaits,
  nights: number,
  how: Answered,
][] = [
  ['Percy', 'Holloway', 'male', 84, 'home-care', 7, 'disputed'],
  ['Delroy', 'Grantham', 'male', 79, 'funding-decision', 9, 'disputed'],
  ['Maud', 'Ellery-Khan', 'female', 90, 'care-home-answer', 5, 'asked again'],
  ['Joan', 'Tregear', 'female', 81, 'reablement-start', 4, 'not answered'],
  ['Bernard', 'Achterberg', 'male', 77, 'therapy-assessment', 3, 'agreed'],
  ['Lakshmi', 'Raman', 'female', 86, 'care-act-assessment', 6, 'agreed'],
  ['Arthur', 'Nwosu', 'male', 73, 'equipment', 4, 'agreed'],
  ['Pearl', 'Donnelly', 'female', 88, 'home-care', 8, 'agreed'],
]

const waits: [[Awaits, Pathway], number][] = [
  [['home-care', 'P1'], 22],
  [['reablement-start', 'P1'], 16],
  [['community-bed', 'P2'], 16],
  [['care-home-search', 'P3'], 8],
  [['nursing-home-search', 'P3'], 8],
  [['care-home-answer', 'P3'], 7],
  [['care-act-assessment', 'P1'], 7],
  [['funding-decision', 'P3'], 5],
  [['therapy-assessment', 'P1'], 4],
  [['equipment', 'P1'], 4],
  [['family-choice', 'P3'], 4],
  [['housing', 'P1'], 2],
]

/** Everyone who waited and left last month at the two hospitals and in the community, and what the two sides say of it. */
export function lastMonth(place: Staffed): void {
  const { b } = place.setting
  const month = b.when.today.subtract({ months: 1 }).toPlainYearMonth()
  const setting = { ...place.setting, luck: b.luck('last month') }
  const { luck } = setting
  const first = month.toPlainDate({ day: 1 })
  const wardsOf = (site: string) =>
    place.wards.filter(({ siteKey, kind }) => siteKey === site && ['acute', 'community'].includes(kind))
  irene(place, month)
  const one = (
    site: string,
    awaits: Awaits,
    pathway: Pathway,
    nights: number,
    how: Answered,
    known?: Known,
  ) => {
    const ready = first.add({ days: luck.between(0, month.daysInMonth - nights - 1) })
    const plan = wasDelayed(setting, {
      ward: luck.pick(wardsOf(site)),
      ready,
      left: ready.add({ days: nights }),
      awaits,
      pathway,
      ...(known ? { known } : {}),
    })
    const { stayId } = tell(b, plan)
    says(place, {
      stayId,
      ward: plan.ward,
      person: plan.someone.person,
      awaits,
      how,
      nights: { from: ready, to: ready.add({ days: nights - 1 }) },
    })
  }
  for (const [givenName, familyName, gender, age, awaits, nights, how] of named)
    one('st-oswins', awaits, 'P1', nights, how, { givenName, familyName, gender, age })
  for (const [site, people] of [
    ['st-oswins', 18],
    ['marl-royal', 34],
    ['ashdene', 12],
  ] as const)
    for (let i = 0; i < people; i++) {
      const [awaits, pathway] = luck.weighted(waits)
      const how = site === 'st-oswins' ? 'agreed' : luck.weighted(answers)
      one(site, awaits, pathway, Math.min(20, Math.max(1, Math.round(luck.skewed(4, 0.8)))), how)
    }
}

const answers: [Answered, number][] = [
  ['agreed', 80],
  ['disputed', 5],
  ['dispute recorded', 2],
  ['not answered', 5],
  ['asked again', 3],
  ['not proposed', 6],
]
