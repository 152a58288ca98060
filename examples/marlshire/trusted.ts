import type { DischargeFactInput } from '../../src/modules/discharge/index.ts'
import { about, of } from './about-someone.ts'
import type { Staffed } from './staffed.ts'

/** Trusted assessments: one refused and written again, one accepted as it was. */
export function trusted(place: Staffed): void {
  tadeusz(place)
  winifred(place)
}

const sections = {
  about:
    'Worked on the railway for forty years. Likes the radio on quietly, tea with lemon, and to be told what happens next.',
  moving: 'Two people and a frame from bed to chair; ten steps with one person beside him.',
  care: 'Washes face and hands himself; help with the rest, shower sitting down.',
  eating: 'Eats alone, soft food. Weight steady.',
  continence: 'Bottle by day, pad at night.',
  skin: 'Intact; pressure mattress.',
  medicines: 'Morning and evening, from a pack, somebody watches. Oxygen two litres at night.',
  memory: 'Remembers people and plans; forgets the day of the week.',
  talking: 'Speaks Polish first. Glasses. No hearing aid.',
  night: 'Sleeps through with the oxygen on; checked twice.',
  risks: 'Falls when he hurries. Oxygen concentrator needed on the day he comes.',
  helpers: 'His sister visits on Sundays.',
  help: 'Two people morning and evening, one at midday; somebody awake at night.',
  wishes: 'A room from which trains can be heard.',
} as const

// The first home refused, and a new version says what was missing; the second has it now.
function tadeusz(place: Staffed): void {
  const { date } = place.setting.b.when
  const trained = { what: 'Trusted assessor course, Marlshire', on: date(-300) }
  const [quarry, alder] = [of(place, 'quarry-bank'), of(place, 'alder-house')]
  const { medicines: _, ...first } = sections
  const assessment = (version: number, said: typeof first, changed?: string): DischargeFactInput => ({
    kind: 'assessment',
    detail: {
      version,
      by: 'Sister Dawn Hesketh',
      trained,
      sections: said,
      ...(changed ? { changed } : {}),
      carers: 2,
    },
  })
  about(place, 'Wójcik', [
    [5, '10:10', assessment(1, first)],
    [5, '10:20', { kind: 'assessment-sent', detail: { version: 1, organisationId: quarry.organisationId } }],
    [
      3,
      '15:40',
      {
        kind: 'assessment-answer',
        detail: {
          version: 1,
          organisationId: quarry.organisationId,
          answer: 'refused',
          reason: 'information missing',
          missing: ['medicines'],
          by: 'Quarry Bank',
          words: 'Does he have oxygen at night?',
        },
      },
      quarry,
    ],
    [2, '09:30', assessment(2, sections, 'Medicines and oxygen written down')],
    [2, '09:40', { kind: 'assessment-sent', detail: { version: 2, organisationId: alder.organisationId } }],
  ])
}

// Accepted as it was written.
function winifred(place: Staffed): void {
  const { date } = place.setting.b.when
  const home = of(place, 'st-brides')
  about(place, 'Salako', [
    [
      6,
      '11:00',
      {
        kind: 'assessment',
        detail: {
          version: 1,
          by: 'Sister Dawn Hesketh',
          trained: { what: 'Trusted assessor course, Marlshire', on: date(-300) },
          sections,
        },
      },
    ],
    [6, '11:10', { kind: 'assessment-sent', detail: { version: 1, organisationId: home.organisationId } }],
    [
      5,
      '09:15',
      {
        kind: 'assessment-answer',
        detail: { version: 1, organisationId: home.organisationId, answer: 'accepted', by: 'Philippa Noone' },
      },
      home,
    ],
  ])
}
