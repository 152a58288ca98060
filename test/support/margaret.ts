import {
  addNote,
  changeDue,
  decidePathway,
  finishWait,
  openWait,
  recordCriteria,
  recordReadiness,
  seeWait,
  undo,
} from '../../src/modules/discharge/index.ts'
import { readPerson, saveContact } from '../../src/modules/people/index.ts'
import { admit, move, nameKeyWorker, recordDay, recordExpectedDate } from '../../src/modules/stays/index.ts'
import type { Database } from '../../src/platform/db/open.ts'
import { asViewer, type Tx } from '../../src/platform/db/tx.ts'
import type { Viewer } from '../../src/platform/db/viewer.ts'
import type { Refusal } from '../../src/platform/outcome.ts'
import { dateOf, type Instant, instantAt, type LocalDate, Temporal } from '../../src/platform/time.ts'
import { testDatabase } from './database.ts'
import { type Place, smallPlace } from './given.ts'
import { good } from './good.ts'
import { testWeb } from './web.ts'

const margaret = {
  givenName: 'Margaret',
  familyName: 'Okafor',
  dateOfBirth: '3/2/1942',
  nhsNumber: '9990041822',
  gender: 'female',
  postcode: 'MX4 1AA',
  preferences: 'Her own home, mornings not before 8',
  communicationNeeds: 'Hearing aid, right ear. Speaks English and Igbo',
}

export type Staff = Record<
  'nurse' | 'navigator' | 'council' | 'manager' | 'outsider',
  Viewer & { userId: string; organisationId: string }
>

export async function staffOf(place: Place): Promise<Staff> {
  return {
    nurse: await place.staff('ward coordinator', 'trust', 'Amara Blythe'),
    navigator: await place.staff('hub navigator', 'hub', 'Tomasz Nowak'),
    council: await place.staff('hospital social worker', 'council', 'Dee Osei'),
    manager: await place.staff('provider', 'home', 'Grace Malik'),
    outsider: await place.staff('provider', 'community', 'Owen Pryce'),
  }
}

/** Someone on Elm ward since `days` days ago, and nothing more. */
export async function admitted(
  db: Database,
  place: Place,
  by: Viewer,
  person: Record<string, string> = margaret,
  days = 22,
  bed: string | null = place.beds[0]!,
) {
  const now = Temporal.Now.instant()
  const at = now.subtract({ hours: days * 24 })
  const details = good(readPerson(person, dateOf(now)))
  return asViewer(db, by, at, async (tx) =>
    good(
      await admit(tx, {
        by,
        now: at,
        person: { details, certainlyNew: true },
        wardId: place.wardId,
        bedId: bed,
        admittedAt: at,
        method: '21',
      }),
    ),
  )
}

/** Gives one more person each time it is asked, three days in: in a bed while the ward has one, on the ward without one after. */
function oneAfterAnother(db: Database, place: Place, { nurse }: Staff): () => Promise<string> {
  let people = 0
  return async () => {
    const familyName = `Ash${'abcdefghijklmnop'[people]}`
    const bed = people < 4 ? place.beds[people]! : null
    people++
    const details = { givenName: 'Bert', familyName, dateOfBirth: '1/1/1940' }
    return (await admitted(db, place, nurse, details, 3, bed)).stayId
  }
}

/** A place of its own with its staff and the pages of `parts`; `someone` gives one more person on the ward each time it is asked. */
export async function pagesOfAWard(parts: Parameters<typeof testWeb>[1]) {
  const db = await testDatabase()
  const place = await smallPlace(db)
  const staff = await staffOf(place)
  return { db, web: testWeb(db, parts), place, staff, someone: oneAfterAnother(db, place, staff) }
}

/** Twenty-two days as in picture 03: ready, an infection, ready again; an expected date that moved three times; four waits, one late. */
export async function margaretsJourney(db: Database, place: Place, staff: Staff) {
  const { nurse, navigator, council } = staff
  const now = Temporal.Now.instant()
  const today = dateOf(now)
  const { stayId, personId } = await admitted(db, place, nurse, margaret, 22, null)
  const on = (days: number): LocalDate => today.subtract({ days })
  const at = (days: number, time = '10:00'): Instant => instantAt(on(days), Temporal.PlainTime.from(time))
  const as = <T>(
    by: Viewer,
    when: Instant,
    work: (tx: Tx, about: { by: Viewer; now: Instant; stayId: string }) => Promise<T | Refusal>,
  ): Promise<T> => asViewer(db, by, when, async (tx) => good(await work(tx, { by, now: when, stayId })))
  const three = (days: number, answer: 'yes', time: string) =>
    as(nurse, at(days, time), async (tx, about) => {
      for (const [part, saidBy] of [
        ['clinical', 'Dr Ffion Bell'],
        ['team', 'Amara Blythe and therapy'],
        ['safe', 'Amara Blythe'],
      ] as const)
        good(await recordReadiness(tx, { ...about, part, answer, saidBy }))
      return {}
    })
  await as(nurse, at(21, '09:00'), (tx, about) => recordExpectedDate(tx, { ...about, date: on(14) }))
  await as(nurse, at(20), (tx, about) => move(tx, { ...about, wardId: place.wardId, bedId: place.beds[0]! }))
  await as(nurse, at(20, '11:00'), (tx, about) => nameKeyWorker(tx, { ...about, name: 'Amara Blythe' }))
  await as(nurse, at(20, '11:30'), async (tx, about) => {
    const contact = {
      name: 'Ngozi Okafor',
      relationship: 'daughter',
      phone: '01632 960 005',
      isCarer: true,
      ringFirst: true,
    }
    return saveContact(tx, { by: about.by, now: about.now, personId, contact })
  })
  await as(nurse, at(19, '09:00'), (tx, about) => recordCriteria(tx, { ...about, met: [] }))
  await three(19, 'yes', '09:30')
  await as(nurse, at(19, '11:00'), (tx, about) =>
    decidePathway(tx, { ...about, pathway: 'P1', goingTo: 'Her own home in Larkfield' }),
  )
  const visit = await as(nurse, at(19, '12:00'), (tx, about) =>
    openWait(tx, {
      ...about,
      awaits: 'therapy-home-visit',
      ownerOrganisationId: place.organisation.trust,
      due: { on: on(17) },
    }),
  )
  const hoist = await as(nurse, at(18), (tx, about) =>
    openWait(tx, {
      ...about,
      awaits: 'equipment',
      words: 'Hoist and bed at home',
      ownerOrganisationId: place.organisation.community,
      due: { on: on(13) },
    }),
  )
  await as(nurse, at(16), (tx, about) => finishWait(tx, { ...about, waitId: visit.waitId }))
  const care = await as(navigator, at(16, '12:00'), (tx, about) =>
    openWait(tx, {
      ...about,
      awaits: 'home-care',
      words: 'four visits a day, two carers',
      ownerOrganisationId: place.organisation.council,
      ownerPerson: 'Dee Osei',
      due: { on: on(8) },
    }),
  )
  await as(nurse, at(15), (tx, about) => recordExpectedDate(tx, { ...about, date: on(10) }))
  await as(nurse, at(12), (tx, about) =>
    recordExpectedDate(tx, { ...about, date: on(4), reason: 'no two-carer visit' }),
  )
  await as(council, at(12, '12:00'), (tx, about) => seeWait(tx, { ...about, waitId: care.waitId }))
  await as(nurse, at(11), (tx, about) => finishWait(tx, { ...about, waitId: hoist.waitId }))
  await as(nurse, at(10, '09:10'), (tx, about) =>
    recordReadiness(tx, {
      ...about,
      part: 'clinical',
      answer: 'no',
      saidBy: 'Dr L. Varga',
      words: 'chest infection',
    }),
  )
  await as(nurse, at(9), (tx, about) => recordDay(tx, { ...about, date: on(9), colour: 'green' }))
  await as(nurse, at(6, '09:35'), (tx, about) =>
    recordReadiness(tx, { ...about, part: 'clinical', answer: 'yes', saidBy: 'Dr Ffion Bell' }),
  )
  await as(council, at(6, '12:00'), (tx, about) =>
    changeDue(tx, { ...about, waitId: care.waitId, due: { on: on(4) }, reason: 'no agency free before' }),
  )
  await as(nurse, at(5), (tx, about) =>
    recordDay(tx, { ...about, date: on(5), colour: 'red', reason: 'social care' }),
  )
  await as(nurse, at(4), (tx, about) =>
    recordExpectedDate(tx, { ...about, date: today.add({ days: 2 }), reason: 'no agency has said yes' }),
  )
  await as(nurse, at(4, '11:00'), (tx, about) =>
    recordDay(tx, { ...about, date: on(4), colour: 'red', reason: 'social care', words: 'no agency' }),
  )
  const slip = await as(nurse, at(3), (tx, about) =>
    addNote(tx, { ...about, words: 'Written about somebody else' }),
  )
  await as(nurse, at(3, '10:05'), (tx, about) => undo(tx, { ...about, factId: slip.factId }))
  await as(council, at(1, '16:05'), (tx, about) =>
    addNote(tx, { ...about, words: 'Asked 3 agencies for 4 visits a day, two carers' }),
  )
  return { stayId, personId, waitId: care.waitId }
}
