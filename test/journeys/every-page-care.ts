import { answerAssessment } from '../../src/modules/discharge/actions/assessment/answer-assessment.ts'
import { sendAssessment } from '../../src/modules/discharge/actions/assessment/send-assessment.ts'
import { writeAssessment } from '../../src/modules/discharge/actions/assessment/write-assessment.ts'
import { recordChc } from '../../src/modules/discharge/actions/chc/record-chc.ts'
import { answerChoice } from '../../src/modules/discharge/actions/choice/answer-choice.ts'
import { recordCapacity } from '../../src/modules/discharge/actions/choice/record-capacity.ts'
import { takeStep } from '../../src/modules/discharge/actions/choice/take-step.ts'
import { openWait } from '../../src/modules/discharge/actions/open-wait.ts'
import { markOutOfArea } from '../../src/modules/discharge/actions/repatriation/mark-out-of-area.ts'
import { reviewOutOfArea } from '../../src/modules/discharge/actions/repatriation/review-out-of-area.ts'
import type { SectionKey } from '../../src/modules/discharge/rules/assessment/sections.ts'
import { domains, supportToolDomains } from '../../src/modules/discharge/rules/chc/domains.ts'
import type { ChcFact } from '../../src/modules/discharge/rules/chc/facts.ts'
import type { Database } from '../../src/platform/db/open.ts'
import { newId } from '../../src/platform/ids.ts'
import type { TinyWorld } from '../support/tiny.ts'
import { type Doing, day, doing } from './every-page-doing.ts'

/** Choices, continuing healthcare, assessments for providers and people out of area: each as far as a page needs it. */
export async function careHere(db: Database, world: TinyWorld): Promise<Record<string, string>> {
  const does = doing(db, world)
  return {
    ...(await choices(does, world)),
    ...(await chcRounds(does, world)),
    ...(await assessments(does, world)),
    ...(await question(does, world)),
    ...(await outOfArea(db, does, world)),
  }
}

/** Kwabena Mensah is asked to choose and has complained; of Dorothy Pilkington it was decided by others. */
async function choices(does: Doing, { stayOf }: TinyWorld) {
  const [choosing, decidedFor] = [stayOf('Kwabena Mensah'), stayOf('Dorothy Pilkington')]
  await does('Amara', '2026-11-16 10:00', (tx, about) =>
    recordCapacity(tx, { ...about, stayId: choosing, has: 'yes', saidBy: 'Dr Ffion Bell' }),
  )
  const to = 'Kwabena Mensah and his sister'
  const shared = { stayId: choosing, to, ring: 'Sister Amara Blythe, 01632 960114' }
  await does('Amara', '2026-11-10 11:00', (tx, about) =>
    takeStep(tx, { ...about, ...shared, step: 'A', on: day('2026-11-10'), options: [], wait: 'leave' }),
  )
  await does('Amara', '2026-11-16 11:00', (tx, about) =>
    takeStep(tx, {
      ...about,
      ...shared,
      step: 'B',
      on: day('2026-11-16'),
      decideBy: day('2026-11-23'),
      options: ['Home with Kestrel Care, three visits a day', 'Alder House, Marl, for up to six weeks'],
      words: 'Went through it with both of them',
      wait: 'open',
    }),
  )
  await does('Amara', '2026-11-20 15:00', (tx, about) =>
    answerChoice(tx, {
      ...about,
      stayId: choosing,
      answer: 'complaint',
      words: 'A week is too short. The matron rings his sister',
      wait: 'leave',
    }),
  )
  await does('Amara', '2026-11-18 10:00', (tx, about) =>
    recordCapacity(tx, {
      ...about,
      stayId: decidedFor,
      has: 'no',
      saidBy: 'Dr Ffion Bell',
      advocate: 'Ruth Day',
      consulted: 'June Slater, neighbour',
      words: 'Could not keep in mind what there was to choose from, in the morning and again after lunch',
    }),
  )
  await does('Amara', '2026-11-19 11:00', (tx, about) =>
    answerChoice(tx, {
      ...about,
      stayId: decidedFor,
      answer: 'decided for them',
      words: 'Home with reablement: nearest to what she had before',
      saidBy: 'Best interests meeting, 19 November',
      wait: 'leave',
    }),
  )
  return { choosingStayId: choosing, decidedForStayId: decidedFor, step: 'B' }
}

/** A checklist received, an assessment made, a decision taken: one person at each, the second past the 28 days. */
async function chcRounds(does: Doing, { stayOf }: TinyWorld) {
  const scores = Object.fromEntries(domains.map(({ code }, i) => [code, i < 2 ? 'A' : 'B'] as const))
  const levels = Object.fromEntries(supportToolDomains.map(({ code, levels: own }) => [code, own[2]!]))
  const checklist: ChcFact = { kind: 'chc-checklist', detail: { by: 'Sister Amara Blythe', domains: scores } }
  const received = (on: string): ChcFact => ({
    kind: 'chc-received',
    detail: { on, by: 'Smallshire Health and Care Board' },
  })
  const assessed = (on: string): ChcFact => ({
    kind: 'chc-assessment',
    detail: {
      on,
      by: 'Nurse assessor and Dee Osei',
      setting: 'acute',
      domains: levels,
      recommends: 'eligible',
      words: 'Moving and skin together need nursing through the night',
    },
  })
  const decided: ChcFact = { kind: 'chc-decision', detail: { on: '2026-11-23', decision: 'eligible' } }
  const interim: ChcFact = {
    kind: 'chc-interim',
    detail: { from: '2026-11-18', payer: 'The board and the council, half each', words: 'Agreed by e-mail' },
  }
  const round = async (name: string, records: readonly (readonly [on: string, record: ChcFact])[]) => {
    const stayId = stayOf(name)
    for (const [on, record] of records)
      await does('Amara', `2026-11-${on}`, (tx, about) => recordChc(tx, { ...about, stayId, record }))
    return stayId
  }
  return {
    receivedStayId: await round('Olive Nkemelu', [
      ['15 10:00', checklist],
      ['16 10:00', received('2026-11-16')],
    ]),
    // The paper is older than what was recorded: word had come before.
    assessedStayId: await round('Margaret Okafor', [
      ['02 10:00', checklist],
      ['02 11:00', received('2026-10-20')],
      ['18 10:00', interim],
      ['20 16:00', assessed('2026-11-20')],
    ]),
    eligibleStayId: await round('Amrit Gill', [
      ['11 10:00', checklist],
      ['12 10:00', received('2026-11-12')],
      ['18 11:00', interim],
      ['19 15:00', assessed('2026-11-19')],
      ['23 15:00', decided],
    ]),
  }
}

const sections: Record<SectionKey, string> = {
  about: 'Mornings not before 8. I like the radio on and my daughter on the telephone at six',
  moving: 'Hoist and two people, bed to chair',
  care: 'I wash my face and hands; the rest with two people',
  eating: 'Soft food, cut small. No allergies',
  continence: 'Pads, changed four times a day',
  skin: 'Red heel on the left; turned every four hours on an air mattress',
  medicines: 'Given by a carer, morning and night',
  memory: 'Clear; sad in the evening',
  talking: 'Hearing aid, right ear. English and Igbo',
  night: 'Sleeps through with one turn at two',
  risks: 'Falls from bed without the rail. Hoist and bed are at home',
  helpers: 'My daughter Ngozi, at the weekend. She cannot lift',
  help: 'Two carers, four times a day, until I can stand',
  wishes: 'My own home in Larkfield',
}

/** A home is asked about Kwabena Mensah by a wait, and by no request. */
async function question(does: Doing, { stayOf, who }: TinyWorld) {
  const { waitId } = await does('Amara', '2026-11-23 15:00', (tx, about) =>
    openWait(tx, {
      ...about,
      stayId: stayOf('Kwabena Mensah'),
      awaits: 'care-home-answer',
      ownerOrganisationId: who('Marek').organisationId,
      due: { on: day('2026-11-24') },
    }),
  )
  return { questionWaitId: waitId }
}

/** Margaret Okafor's, in its second version: one provider said no to the first for what was missing, one has not said. */
async function assessments(does: Doing, { stayOf, who }: TinyWorld) {
  const stayId = stayOf('Margaret Okafor')
  const written = {
    stayId,
    writer: 'Sister Amara Blythe',
    trained: { what: 'Trusted assessor, Smallshire', on: day('2025-03-02') },
    visitsADay: 4,
    carers: 2,
    times: 'at 8, 12, 4 and 8',
  }
  await does('Amara', '2026-11-19 10:00', (tx, about) =>
    writeAssessment(tx, {
      ...about,
      ...written,
      over: 0,
      sections: { ...sections, night: 'Nothing to say' },
    }),
  )
  await does('Amara', '2026-11-19 10:30', (tx, about) =>
    sendAssessment(tx, {
      ...about,
      stayId,
      organisationIds: [who('Gwen').organisationId, who('Marek').organisationId],
      words: 'Could you begin this week?',
    }),
  )
  await does('Marek', '2026-11-20 09:00', (tx, about) =>
    answerAssessment(tx, {
      ...about,
      stayId,
      version: 1,
      answer: 'refused',
      reason: 'information missing',
      missing: ['night'],
      saidBy: 'Marek Sobol',
      words: 'Does she need anybody at night?',
    }),
  )
  await does('Amara', '2026-11-20 12:00', (tx, about) =>
    writeAssessment(tx, { ...about, ...written, over: 1, sections, changed: 'What is needed at night' }),
  )
  return { sentStayId: stayId }
}

/** Yusuf Demir-Hayes is of elsewhere and was reviewed; Samuel Otieno's council does not use the list. */
async function outOfArea(db: Database, does: Doing, { stayOf, systemId, world }: TinyWorld) {
  const [away, perhaps] = [stayOf('Yusuf Demir-Hayes'), stayOf('Samuel Otieno')]
  const samuel = world.people.find((one) => one.familyName === 'Otieno')!.personId
  const councilId = newId()
  await db.asOwner(async (client) => {
    await client.query(
      `insert into access.organisation (system_id, organisation_id, name, short_name, kind)
        values ($1, $2, 'Northmoor Council', 'Northmoor', 'council')`,
      [systemId, councilId],
    )
    await client.query('update people.person set authority_id = $1 where person_id = $2', [councilId, samuel])
  })
  await does('Amara', '2026-11-17 09:00', (tx, about) =>
    markOutOfArea(tx, {
      ...about,
      stayId: away,
      direction: 'theirs here',
      homeOrganisation: 'Northmoor General Hospital',
      awaits: 'community bed',
      contact: 'Bed office, 01632 960188',
      reason: 'Taken ill while visiting his brother',
    }),
  )
  await does('Amara', '2026-11-19 14:00', (tx, about) =>
    reviewOutOfArea(tx, {
      ...about,
      stayId: away,
      plan: 'Northmoor keeps a bed from Thursday; transport to be booked',
      saidBy: 'Sister Amara Blythe and the bed office',
    }),
  )
  return { awayStayId: away, perhapsAwayStayId: perhaps }
}
