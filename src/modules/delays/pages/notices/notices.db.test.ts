import { beforeAll, describe, expect, test } from 'vitest'
import { noticeStories } from '../../../../../examples/life/notice-stories.ts'
import { nobodySpecial } from '../../../../../test/support/admitted.ts'
import { testDatabase } from '../../../../../test/support/database.ts'
import { smallPlace } from '../../../../../test/support/given.ts'
import { good } from '../../../../../test/support/good.ts'
import { testWeb, wordsIn } from '../../../../../test/support/web.ts'
import { asViewer } from '../../../../platform/db/tx.ts'
import { newId } from '../../../../platform/ids.ts'
import { Temporal } from '../../../../platform/time.ts'
import { openWithReason } from '../../../access/index.ts'
import { admit, discharge } from '../../../stays/index.ts'
import { giveAssessmentNotice } from '../../actions/notices/give-notice.ts'
import { noticeStay, noticeStays } from '../../queries/notices.ts'
import { delayFactsOf, insertDelayFacts } from '../../store.ts'
import { noticesPages } from './pages.ts'

const db = await testDatabase()
const web = testWeb(db, [{ name: 'notices', pages: noticesPages }])
let place: Awaited<ReturnType<typeof smallPlace>>
let nurse: Awaited<ReturnType<typeof place.staff>>
let trustWorker: typeof nurse
let council: typeof nurse
let analyst: typeof nurse
let board: typeof nurse

beforeAll(async () => {
  place = await smallPlace(db)
  nurse = await place.staff('ward coordinator', 'trust', 'Amara Blythe')
  trustWorker = await place.staff('hospital social worker', 'trust', 'Joy Farrow')
  council = await place.staff('hospital social worker', 'council', 'Dee Osei')
  analyst = await place.staff('analyst', 'trust', 'Kai Analyst')
  board = await place.staff('board member', 'board', 'Bo Board')
})

let people = 0
/** Somebody who came in on that day, with an NHS number, and is still there. */
async function someone(on = '2017-05-01', nhsNumber: string | null = '9990041822') {
  const at = Temporal.Instant.from(`${on}T08:00:00Z`)
  const familyName = `Ash${'abcdefghijklmnop'[people++]}`
  const details = {
    ...nobodySpecial,
    familyName,
    dateOfBirth: null,
    nhsNumber: people === 1 ? nhsNumber : null,
  }
  return asViewer(db, nurse, at, async (tx) =>
    good(
      await admit(tx, {
        by: nurse,
        now: at,
        person: { details, certainlyNew: true },
        wardId: place.wardId,
        bedId: null,
        admittedAt: at,
        method: '21',
      }),
    ),
  )
}

const on = (name: string, date: string, time?: string): Record<string, string> => {
  const [year, month, day] = date.split('-').map(Number)
  return {
    [`${name}-day`]: String(day),
    [`${name}-month`]: String(month),
    [`${name}-year`]: String(year),
    ...(time ? { [`${name}-time`]: time } : {}),
  }
}
const to = (stayId: string, part = '') => `/stays/${stayId}/notices${part}`
const factsNow = async (stayId: string) =>
  (await asViewer(db, nurse, null, (tx) => delayFactsOf(tx, place.systemId, [stayId]), 'read')).get(stayId) ??
  []
const contact = { contactName: 'Amara Blythe', contactPhone: '01632 960 001' }
const assessment = () => ({
  ...on('given', '2017-05-02', '0930'),
  council: place.organisation.council,
  councilKind: 'other',
  lives: 'England',
  care: 'acute',
  hospital: 'Small Royal',
  consulted: 'the person',
  continuingHealthcare: 'not needed',
  objection: 'nobody',
  labelled: 'yes',
  inWriting: 'yes',
  ...contact,
})
const dischargeNotice = {
  ...on('given', '2017-05-03', '10:00'),
  ...on('proposed', '2017-05-04'),
  hospital: 'Small Royal',
  consultedCouncil: 'yes',
  told: 'yes',
  paragraph: 'yes',
  nhsServices: 'District nurse twice a week',
  inWriting: 'yes',
  ...contact,
}

describe('a case from the first notice to the claim', () => {
  test('both notices, a bad day, the answers, the days with their working, the claim, and all of it on paper', async () => {
    const { stayId } = await someone()
    const overview = async () => wordsIn((await web.get(to(stayId), nurse)).html)
    expect(await overview()).toContain('No notice is recorded. Record the assessment notice')
    // The place has one council, and nobody recorded where this person lives.
    expect(wordsIn((await web.get(to(stayId, '/assessment'), nurse)).html)).toMatch(
      /with no settled place, where the hospital is\. With no settled place: Small(shire)? [Cc]ouncil/,
    )
    const first = await web.post(to(stayId, '/assessment'), nurse, assessment())
    expect([first.status, first.said]).toEqual([303, 'Assessment notice recorded.'])
    expect((await web.post(to(stayId, '/discharge'), nurse, dischargeNotice)).said).toBe(
      'Discharge notice recorded.',
    )
    expect(await overview()).toContain('nothing has ended it yet')
    const assessmentId = (await factsNow(stayId))[0]!.factId
    await web.post(to(stayId, '/change'), nurse, {
      change: 'bad day',
      words: 'fever',
      ...on('given', '2017-05-06', '08:00'),
    })
    await web.post(to(stayId, '/answer'), trustWorker, {
      assessment: assessmentId,
      says: 'assessed',
      ...on('given', '2017-05-08', '14:00'),
    })
    const placed = await web.post(to(stayId, '/answer'), nurse, {
      assessment: assessmentId,
      says: 'in place',
      plan: 'Four visits a day',
      ...on('given', '2017-05-09', '11:40'),
      ...on('done', '2017-05-09', '10:30'),
    })
    expect(placed.said).toBe('Answer recorded.')
    const words = await overview()
    expect(words).toContain('3 days are liable. £390 could be claimed')
    expect(words).toContain('Arrangements in place by 11 am regulation 9(4) (CA-29)')
    expect(words).toContain('Could not leave: had become worse regulation 9(4) (CA-29)')
    const claimed = await web.post(to(stayId, '/claim'), nurse, {
      assessment: assessmentId,
      decision: 'claim',
    })
    expect(claimed.said).toBe('Decision recorded.')
    const statement = await web.get(to(stayId, '/statement'), nurse)
    expect(wordsIn(statement.html)).toMatch(
      /NHS number 999 004 1822.*3 days at £130: £390\. The hospital claims £390\./,
    )
    expect(statement.html).toMatch(/<title>Liability statement - /)
    const paper = wordsIn((await web.get(to(stayId, '/paper'), nurse)).html)
    expect(paper).toContain('This is an assessment notice under paragraph 1 of Schedule 3')
    expect(paper).toContain('given under paragraph 2(1)(b) of Schedule 3')
    for (const item of [
      '999 004 1822',
      'Small Royal',
      'Amara Blythe',
      '01632 960 001',
      'Considered: not needed',
      'Nobody objected',
      'District nurse',
      '4 May 2017',
    ])
      expect(paper).toContain(item)
    expect(paper).not.toContain('Missing')
    const one = wordsIn((await web.get(to(stayId, `/paper?notice=${assessmentId}`), nurse)).html)
    expect(one).not.toContain('2(1)(b)')
    const list = wordsIn((await web.get('/notices', analyst)).html)
    expect(list).toMatch(/1 assessment notice\. 3 days liable, £390, of which £390 is claimed\. Incomplete 0/)
    const undone = await web.post(claimed.undo!, nurse, {})
    expect(undone.said).toBe('Taken back.')
    expect(await overview()).toContain('the hospital has not decided')
  })

  test('an incomplete notice is kept, says what it lacks by name, and is flagged in the list and on paper', async () => {
    const { stayId } = await someone()
    const sent = { ...assessment(), objection: '', contactPhone: '', contactEmail: '' }
    expect((await web.post(to(stayId, '/assessment'), nurse, sent)).status).toBe(303)
    const lacks =
      'the NHS number; whether the person or a carer objected; a telephone number or e-mail address of the contact'
    expect(wordsIn((await web.get(to(stayId), nurse)).html)).toContain(`It lacks: ${lacks}`)
    expect(wordsIn((await web.get(to(stayId, '/paper'), nurse)).html)).toContain(`It lacks: ${lacks}`)
    expect(wordsIn((await web.get('/notices', nurse)).html)).toContain(
      `Assessment notice incomplete: ${lacks}`,
    )
  })

  test('a withdrawal that is due is flagged until it is done', async () => {
    const { stayId } = await someone()
    await web.post(to(stayId, '/assessment'), nurse, assessment())
    const noticeId = (await factsNow(stayId))[0]!.factId
    const when = on('given', '2017-05-03', '12:00')
    await web.post(to(stayId, '/change'), nurse, {
      change: 'ground',
      notice: noticeId,
      ground: 'chc',
      ...when,
    })
    const flag = 'Assessment notice should have been withdrawn: they need nhs continuing healthcare'
    expect(wordsIn((await web.get(to(stayId), nurse)).html)).toContain(flag)
    const wrong = await web.post(to(stayId, '/withdraw'), nurse, {
      notice: noticeId,
      ground: 'not-safe',
      ...when,
    })
    expect([wrong.status, wordsIn(wrong.html)]).toEqual([
      422,
      expect.stringContaining('Choose a ground of this notice'),
    ])
    const done = await web.post(to(stayId, '/withdraw'), nurse, { notice: noticeId, ground: 'chc', ...when })
    expect(done.said).toBe('Withdrawal recorded.')
    expect(wordsIn((await web.get(to(stayId), nurse)).html)).not.toContain(flag)
    expect((await web.post(to(stayId, '/discharge'), nurse, dischargeNotice)).status).toBe(409)
  })
})

describe('what is refused', () => {
  test('a stay of 2026 has nothing to fill in and says what replaced Schedule 3', async () => {
    const { stayId } = await someone('2026-11-02')
    for (const part of ['', '/assessment', '/discharge', '/claim', '/take-back']) {
      const page = await web.get(to(stayId, part), nurse)
      expect([
        part,
        page.status,
        /<input|<textarea|<select/.test(page.html.split('id="main"')[1]!.split('</main>')[0]!),
      ]).toEqual([part, 200, false])
      expect(wordsIn(page.html)).toContain('Since 1 July 2022 hospitals involve the person')
    }
    expect((await web.post(to(stayId, '/assessment'), nurse, assessment())).status).toBe(409)
    expect(await factsNow(stayId)).toEqual([])
  })

  test.each([
    ['2022-07-01', '09:00', 'Schedule 3 ended on 30 June 2022'],
    ['2022-06-30', '14:05', 'Enter a date from 1 April 2015 to 30 June 2022'],
    ['2015-03-31', '09:00', 'Enter a date from 1 April 2015 to 30 June 2022'],
  ])('an assessment notice of %s %s', async (date, time) => {
    const { stayId } = await someone('2015-03-30')
    const sent = await web.post(to(stayId, '/assessment'), nurse, {
      ...assessment(),
      ...on('given', date, time),
    })
    expect([sent.status, wordsIn(sent.html)]).toEqual([
      422,
      expect.stringContaining('Enter a date from 1 April 2015 to 30 June 2022'),
    ])
    expect(sent.html).toContain('href="#given"')
    expect(sent.html).toMatch(/id="contactName"[^>]*value="Amara Blythe"/)
    expect(await factsNow(stayId)).toEqual([])
  })

  test('care that is not acute, a second notice, a day too soon, and fields left empty', async () => {
    const { stayId } = await someone()
    const excluded = await web.post(to(stayId, '/assessment'), nurse, { ...assessment(), care: 'palliative' })
    expect([excluded.status, wordsIn(excluded.html)]).toEqual([
      422,
      expect.stringContaining('Palliative care is not acute care'),
    ])
    const empty = await web.post(to(stayId, '/assessment'), nurse, {})
    for (const field of ['given', 'council', 'councilKind', 'lives', 'care'])
      expect(empty.html).toContain(`href="#${field}"`)
    await web.post(to(stayId, '/assessment'), nurse, assessment())
    expect((await web.post(to(stayId, '/assessment'), nurse, assessment())).status).toBe(409)
    const soon = await web.post(to(stayId, '/discharge'), nurse, {
      ...dischargeNotice,
      ...on('given', '2017-05-03', '14:05'),
    })
    expect([soon.status, soon.html.includes('href="#proposed"')]).toEqual([422, true])
    expect((await factsNow(stayId)).length).toBe(1)
  })

  test('nobody but the hospital gives a notice, a stranger and a board open none, and the list names nobody to them', async () => {
    const { stayId } = await someone()
    await web.post(to(stayId, '/assessment'), nurse, assessment())
    for (const part of ['', '/paper', '/statement', '/answer']) {
      expect((await web.get(to(stayId, part), council)).status).toBe(403)
      expect((await web.get(to(stayId, part), board)).status).toBe(403)
      expect((await web.get(to(newId(), part), nurse)).status).toBe(403)
    }
    expect((await web.get('/notices', board)).status).toBe(403)
    expect(wordsIn((await web.get('/notices', council)).html)).toContain(
      'No assessment notice is recorded among the people you can see',
    )
    await asViewer(db, place.service, null, (tx) =>
      tx
        .updateTable('people.person')
        .set({ authority_id: place.organisation.council })
        .where(
          'person_id',
          'in',
          tx.selectFrom('stays.stay').select('person_id').where('stay_id', '=', stayId),
        )
        .execute(),
    )
    const known = await asViewer(
      db,
      place.service,
      null,
      (tx) => noticeStay(tx, place.service, Temporal.Now.instant(), stayId),
      'read',
    )
    expect(known?.councilId).toBe(place.organisation.council)
    const others = await asViewer(db, council, null, (tx) =>
      giveAssessmentNotice(tx, {
        by: council,
        now: Temporal.Now.instant(),
        stayId,
        given: Temporal.Instant.from('2017-05-02T08:00:00Z'),
        notice: known!.cases[0]!.assessment.fact.detail,
      }),
    )
    expect(others).toMatchObject({ refused: 'not-found' })
  })

  test('a council that may open the record writes down its own answer, and gives or withdraws no notice', async () => {
    const { stayId } = await someone()
    await web.post(to(stayId, '/assessment'), nurse, assessment())
    const noticeId = (await factsNow(stayId))[0]!.factId
    await asViewer(db, council, null, async (tx) =>
      good(
        await openWithReason(tx, {
          whom: { reference: stayId },
          reasonClass: 'overriding public interest',
          words: 'Old notices are looked through for an audit',
        }),
      ),
    )
    const when = on('given', '2017-05-03', '12:00')
    const withdrawn = await web.post(to(stayId, '/withdraw'), council, {
      notice: noticeId,
      ground: 'chc',
      ...when,
    })
    expect([withdrawn.status, wordsIn(withdrawn.html)]).toEqual([
      403,
      expect.stringContaining('Only Smallshire trust can record this: it gives the notices'),
    ])
    const answer = { assessment: noticeId, says: 'refused', ...when }
    const said = await web.post(to(stayId, '/answer'), council, answer)
    expect(said.said).toBe('Answer recorded.')
    expect(wordsIn((await web.get(to(stayId), council)).html)).toContain(
      'Assessment notice should have been withdrawn',
    )
    const [, answered] = await factsNow(stayId)
    const taken = { entry: answered!.factId, reason: 'not ours' }
    expect((await web.post(to(stayId, '/take-back'), nurse, taken)).status).toBe(403)
    expect((await web.post(to(stayId, '/take-back'), council, taken)).said).toBe('Taken back.')
  })
})

test('a case that reaches past 30 June 2022 counts to that day and goes to a person', async () => {
  const { stayId } = await someone('2022-06-20')
  await web.post(to(stayId, '/assessment'), nurse, { ...assessment(), ...on('given', '2022-06-24', '09:00') })
  await web.post(to(stayId, '/discharge'), nurse, {
    ...dischargeNotice,
    ...on('given', '2022-06-25', '09:00'),
    ...on('proposed', '2022-06-27'),
  })
  const words = wordsIn((await web.get(to(stayId), nurse)).html)
  expect(words).toContain('Straddles the repeal: a person decides')
  expect(words).toContain('3 days at £130 is £390 regulation 10 (CA-30)')
  // The list begins with the latest notice, which is this one.
  expect(wordsIn((await web.get('/notices', nurse)).html)).toMatch(
    /To look at ASH., Margaret Small Royal 24 June 2022 .*? 27 June 2022 3 £390 Not decided .*?Straddles the repeal: a person decides ASH/,
  )
})

test('the stories of the example world, inserted by the service, count on a stay that has left, and can be added to', async () => {
  const { stayId, personId } = await someone('2017-05-01')
  const ids = new Map<string, string>()
  const factId = (name: string) => ids.get(name) ?? ids.set(name, newId()).get(name)!
  const story = noticeStories.complete({
    stayId,
    personId,
    organisationId: place.organisation.trust,
    councilId: place.organisation.council,
    council: 'Smallshire council',
    hospital: 'Small Royal',
    factId,
  })
  await asViewer(db, place.service, null, (tx) => insertDelayFacts(tx, place.systemId, story))
  const leftAt = Temporal.Now.instant().subtract({ hours: 1 })
  await asViewer(db, nurse, null, async (tx) =>
    good(
      await discharge(tx, {
        by: nurse,
        now: Temporal.Now.instant(),
        stayId,
        leftAt,
        method: '1',
        destination: '19',
      }),
    ),
  )
  const [found] = await asViewer(
    db,
    nurse,
    null,
    async (tx) =>
      (await noticeStays(tx, nurse, Temporal.Now.instant())).filter((one) => one.stayId === stayId),
    'read',
  )
  expect([found!.left?.how, found!.cases[0]!.liable.map(String), found!.cases[0]!.invoice?.pounds]).toEqual([
    'discharged',
    ['2017-05-05', '2017-05-07', '2017-05-08'],
    390,
  ])
  const later = await web.post(to(stayId, '/claim'), nurse, {
    assessment: factId('given'),
    decision: 'no claim',
  })
  expect(later.said).toBe('Decision recorded.')
  expect(wordsIn((await web.get(to(stayId), nurse)).html)).toContain('The hospital chose not to claim')
})

test('no name and no NHS number reaches the log', () => {
  expect(web.logged.length).toBeGreaterThan(20)
  expect(web.logged.join('\n')).not.toMatch(/Ash[a-p]|999 ?004 ?1822/)
})
