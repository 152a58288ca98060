import { noticeStories } from '../../examples/life/notice-stories.ts'
import { addPublished } from '../../src/modules/delays/actions/add-published.ts'
import { loadReasons } from '../../src/modules/delays/actions/load-reasons.ts'
import { makeReturn } from '../../src/modules/delays/actions/make-return.ts'
import { confirm, takePositions } from '../../src/modules/delays/actions/position.ts'
import { proposeAll } from '../../src/modules/delays/actions/propose-all.ts'
import { signReturn } from '../../src/modules/delays/actions/sign-return.ts'
import { insertDelayFacts } from '../../src/modules/delays/index.ts'
import { readPeriod } from '../../src/modules/delays/rules/returns/period.ts'
import {
  type DischargeFactInput,
  insertDischargeFacts,
  openWait,
  rebuildDischarge,
  recordCriteria,
  recordReadiness,
} from '../../src/modules/discharge/index.ts'
import { admit, discharge, insertStayFacts, type StayFactInput } from '../../src/modules/stays/index.ts'
import type { Database } from '../../src/platform/db/open.ts'
import { asViewer } from '../../src/platform/db/tx.ts'
import { serviceOf } from '../../src/platform/db/viewer.ts'
import { newId } from '../../src/platform/ids.ts'
import { nobodySpecial } from '../support/admitted.ts'
import { good } from '../support/good.ts'
import type { TinyWorld } from '../support/tiny.ts'
import { at, type Doing, day, doing } from './every-page-doing.ts'

/** Whom this file adds to the tiny world. */
export const familyNameAdded = 'Harkness'

/** Months to settle, settled and locked; returns; published figures; and the notices of a stay of 2017. */
export async function delaysHere(db: Database, world: TinyWorld): Promise<Record<string, string>> {
  const does = doing(db, world)
  const trustId = world.who('Amara').organisationId
  const settledStayId = await beforeNovember(does, world)
  await september(does, trustId, settledStayId)
  await october(does, trustId, settledStayId)
  await returnsMade(does, trustId)
  return {
    trustId,
    settledStayId,
    month: '2026-11',
    series: 'nights',
    period: '2026-09',
    edition: 'dtoc-beds',
    ...(await staysWithNotices(db, world, trustId)),
  }
}

/** Winifred Harkness waits for the council from 22 September until she leaves on 20 October. */
async function beforeNovember(does: Doing, { wardId, who }: TinyWorld): Promise<string> {
  const { stayId } = await does('Amara', '2026-09-17 09:00', (tx, about) =>
    admit(tx, {
      ...about,
      person: {
        details: {
          ...nobodySpecial,
          familyName: familyNameAdded,
          givenName: 'Winifred',
          dateOfBirth: day('1939-05-08'),
          authorityId: who('Dee').organisationId,
        },
        certainlyNew: true,
      },
      wardId,
      bedId: null,
      admittedAt: about.now,
      method: '21',
    }),
  )
  await does('Amara', '2026-09-22 08:30', (tx, about) => recordCriteria(tx, { ...about, stayId, met: [] }))
  for (const part of ['clinical', 'team', 'safe'] as const)
    await does('Amara', '2026-09-22 09:00', (tx, about) =>
      recordReadiness(tx, { ...about, stayId, part, answer: 'yes', saidBy: 'Dr Ffion Bell' }),
    )
  await does('Amara', '2026-09-22 10:00', (tx, about) =>
    openWait(tx, {
      ...about,
      stayId,
      awaits: 'home-care',
      ownerOrganisationId: who('Dee').organisationId,
      due: { on: day('2026-09-26') },
    }),
  )
  await does('Amara', '2026-10-20 11:00', (tx, about) =>
    discharge(tx, { ...about, stayId, leftAt: about.now, method: '1', destination: '19' }),
  )
  return stayId
}

/** Agreed, signed by both, locked; then two nights are said otherwise, so that there is something to revise. */
async function september(does: Doing, organisationId: string, stayId: string) {
  const of = { organisationId, month: day('2026-09-01') }
  const nights = { from: day('2026-09-22'), to: day('2026-09-30') }
  await does('Amara', '2026-10-02 09:00', (tx, about) => proposeAll(tx, { ...about, ...of }))
  await does('Dee', '2026-10-05 10:00', (tx, about) => confirm(tx, { ...about, stayId, nights }))
  await does('Amara', '2026-10-06 09:00', (tx, about) => signReturn(tx, { ...about, ...of }))
  await does('Dee', '2026-10-07 09:00', (tx, about) =>
    signReturn(tx, { ...about, ...of, words: 'As agreed in the call' }),
  )
  await does('Dee', '2026-11-20 09:00', (tx, about) =>
    takePositions(tx, {
      ...about,
      stayId,
      parts: [{ nights: { from: day('2026-09-22'), to: day('2026-09-23') }, whose: 'NHS' }],
      words: 'The hoist was not there yet',
      afterLock: 'The supplier’s note came late',
    }),
  )
}

/** Partly agreed, partly disputed, signed by the hospital and not by the council. */
async function october(does: Doing, organisationId: string, stayId: string) {
  const of = { organisationId, month: day('2026-10-01') }
  const nights = (from: string, to: string) => ({ from: day(`2026-10-${from}`), to: day(`2026-10-${to}`) })
  await does('Amara', '2026-11-02 09:00', (tx, about) => proposeAll(tx, { ...about, ...of }))
  await does('Dee', '2026-11-04 09:00', (tx, about) =>
    confirm(tx, { ...about, stayId, nights: nights('01', '09') }),
  )
  await does('Dee', '2026-11-04 09:10', (tx, about) =>
    takePositions(tx, {
      ...about,
      stayId,
      parts: [{ nights: nights('10', '13'), whose: 'NHS', awaits: 'equipment' }],
      words: 'An agency was ready; the hoist came on the 14th',
    }),
  )
  await does('Amara', '2026-11-10 09:00', (tx, about) => signReturn(tx, { ...about, ...of }))
}

async function returnsMade(does: Doing, organisationId: string) {
  for (const [series, text] of [
    ['drd', '2026-10'],
    ['acute-sitrep', '2026-11-23'],
  ] as const)
    await does('Amara', '2026-11-24 08:00', (tx, about) =>
      makeReturn(tx, { ...about, series, organisationId, period: good(readPeriod(series, text)) }),
    )
  await does('Kai', '2026-11-24 08:02', (tx, about) =>
    addPublished(tx, { ...about, series: 'dtoc', month: day('2017-05-01'), file: published }),
  )
  await does('Grace', '2026-11-24 08:03', (tx, { by }) =>
    loadReasons(tx, {
      by,
      csv: Buffer.from(reasons),
      file: 'ADSR-August-2026.csv',
      why: 'The file of August',
    }),
  )
}

const published = `of what,name,figure,source,line
total,,412,"Delayed transfers of care, May 2017",
provider,Small Royal,9,"Delayed transfers of care, May 2017",Small Royal Hospital 9
attribution,NHS,240,"Delayed transfers of care, May 2017",
attribution,social care,172,"Delayed transfers of care, May 2017",
total,,398,"Action plan, text",reduce delayed days from 398 in May`

const reasons = ['Awaiting therapy review of need for supported discharge', 'Awaiting medicines to take home']
  .map((one) => `01/08/2026,"Hospital process – ${one}",Delay reason LOS 7+`)
  .reduce((lines, one) => `${lines}\n${one}`, 'Period,Metric,Metric Group')

/** Margaret Okafor was here twice before: in 2016 without a notice, in May 2017 with both, liable days and the claim. */
async function staysWithNotices(db: Database, world: TinyWorld, trustId: string) {
  const { systemId, stayOf } = world
  const { personId } = world.world.stayFacts.find((one) => one.stayId === stayOf('Margaret Okafor'))!
  const council = world.world.organisations.find((one) => one.kind === 'council')!
  const [noNoticeStayId, noticeStayId] = [newId(), newId()]
  const fact = <Said extends StayFactInput | DischargeFactInput>(
    stayId: string,
    when: string,
    said: Said,
  ) => ({
    ...said,
    stayId,
    personId,
    factId: newId(),
    happenedAt: at(when),
    recordedAt: at(when),
    recordedBy: null,
    recordedFor: trustId,
    supersedes: null,
  })
  const { wardId, siteId } = world.world.wards[0]!
  const stay = (stayId: string, from: string, to: string) => [
    fact<StayFactInput>(stayId, from, {
      kind: 'admitted',
      detail: { siteId, wardId, bedId: null, method: '21' },
    }),
    fact<StayFactInput>(stayId, to, { kind: 'discharged', detail: { method: '1', destination: '19' } }),
  ]
  const ready = (['clinical', 'team', 'safe'] as const).map((part) =>
    fact<DischargeFactInput>(noticeStayId, '2017-05-03 09:00', {
      kind: 'readiness',
      detail: { part, answer: 'yes', by: 'Dr Ffion Bell' },
    }),
  )
  const ids = new Map<string, string>()
  const factId = (name: string) => ids.get(name) ?? ids.set(name, newId()).get(name)!
  const of = { stayId: noticeStayId, personId, organisationId: trustId, councilId: council.organisationId }
  const told = { ...of, council: council.name, hospital: 'Small Royal Hospital', factId }
  const service = serviceOf(systemId)
  await asViewer(db, service, at('2026-11-24 08:00'), async (tx) => {
    await insertStayFacts(tx, service, [
      ...stay(noNoticeStayId, '2016-03-07 18:00', '2016-03-15 12:00'),
      ...stay(noticeStayId, '2017-04-28 14:00', '2017-05-09 11:00'),
    ])
    await insertDischargeFacts(tx, systemId, ready)
    await rebuildDischarge(tx, systemId)
    await insertDelayFacts(tx, systemId, noticeStories.complete(told))
  })
  return { noNoticeStayId, noticeStayId }
}
