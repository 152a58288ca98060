import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../../../../test/support/database.ts'
import { type Place, smallPlace } from '../../../../test/support/given.ts'
import { good } from '../../../../test/support/good.ts'
import { readPdf } from '../../../../test/support/read-pdf.ts'
import { asViewer } from '../../../platform/db/tx.ts'
import { mails } from '../../../platform/mail-list.ts'
import { Temporal } from '../../../platform/time.ts'
import { type PlanInput, planFile } from '../rules/content.ts'
import { planAt } from '../rules/plan.ts'
import { planFileOf } from '../rules/plan-file.ts'
import { readPlanFile } from '../rules/read-plan-file.ts'
import { planFacts } from '../store.ts'
import { chasePlans, circulatePlans } from './circulate-plans.ts'
import { setCirculation } from './circulation.ts'
import { loadPlan } from './load-plan.ts'

const db = await testDatabase()
let place: Place
const now = Temporal.Instant.from('2026-11-24T09:00:00Z')

const first: PlanInput = {
  key: 'rutland-like',
  plan: { kind: 'business case', title: 'Crisis response', from: '2026-04-01', to: '2027-03-31' },
  versions: [
    { label: '0.1', author: 'Priority lead, council', on: '2026-05-10', changed: 'Initial compilation' },
    { label: '0.2', author: 'S. Taylor', on: '2026-06-01', changed: 'Second draft' },
  ],
  parts: {
    party: [{ ref: 'P1', organisation: 'Smallshire council', role: 'council', signs: true }],
    action: [
      {
        ref: 'A1',
        what: 'Hire a nurse',
        lead: 'Dee Osei',
        due: '2026-11-26',
        progress: [{ on: '2026-11-01', state: 'under way' }],
      },
      { ref: 'A2', what: 'Write a rota', lead: 'Dee Osei', due: '2026-10' },
    ],
  },
}

beforeAll(async () => {
  place = await smallPlace(db)
})

const load = (file: PlanInput, at = now) =>
  asViewer(db, place.service, at, (tx) =>
    loadPlan(tx, { by: place.service, now: at, file: planFile.parse(file) }),
  )
const facts = async () =>
  (await asViewer(db, place.service, now, (tx) => planFacts(tx, place.service), 'read'))[0]!

describe('a plan loaded whole', () => {
  test('has its document control, its parts in the last version, and what was said of them', async () => {
    expect(good(await load(first))).toMatchObject({ added: 3, changed: 0, progress: 1, issued: '0.2' })
    const all = await facts()
    expect(all.versions.map(({ label }) => label)).toEqual(['0.1', '0.2'])
    expect([planAt(all, 1), planAt(all, 2)?.parts.length]).toEqual([null, 3])
  })

  test('loaded again changes nothing', async () => {
    expect(good(await load(first))).toMatchObject({
      added: 0,
      changed: 0,
      unchanged: 3,
      progress: 0,
      issued: null,
    })
    expect((await facts()).versions).toHaveLength(2)
  })

  test('that differs and names no new version is refused, with nothing written', async () => {
    const other = { ...first, parts: { ...first.parts, action: [] } }
    expect(await load(other)).toMatchObject({
      refused: 'conflict',
      because: expect.stringContaining('"versions"'),
    })
    expect(planAt(await facts())?.parts).toHaveLength(3)
  })

  test('comes out as the file it would be loaded from', async () => {
    const all = await facts()
    const out = planFileOf(all, planAt(all)!)
    expect(out).toEqual(first)
    expect(readPlanFile(JSON.stringify(out))).toEqual({ file: planFile.parse(first) })
  })
})

describe('what goes out', () => {
  const planOf = async () => (await facts()).planId
  const sent = async () =>
    (await asViewer(db, place.service, now, (tx) => mails(tx, { systemId: place.systemId }), 'read')).map(
      ({ to, subject }) => [to, subject],
    )
  const bodies = () =>
    db.asOwner(
      async (client) =>
        (await client.query('select body, attachments from platform.mail order by mail_id')).rows,
    )

  test('a version issued before there was a list goes to nobody; the next goes to each address once, whoever asks', async () => {
    const planId = await planOf()
    const listed = await asViewer(db, place.service, now, (tx) =>
      setCirculation(tx, {
        by: place.service,
        now,
        planId,
        addresses: ['chair@smallshire.example', 'dee@smallshire.example'],
      }),
    )
    expect(good(listed)).toEqual({ addresses: 2 })
    expect(await circulatePlans(db, now)).toEqual([])
    const next: PlanInput = {
      ...first,
      versions: [
        ...first.versions,
        { label: '0.3', author: 'S. Taylor', on: '2026-11-24', changed: 'The rota is later' },
      ],
      parts: {
        ...first.parts,
        action: [
          first.parts.action![0]!,
          { ref: 'A2', what: 'Write a rota', lead: 'Dee Osei', due: '2026-12' },
        ],
      },
    }
    good(await load(next, now.add({ minutes: 1 })))
    const at = now.add({ minutes: 5 })
    const both = await Promise.all([circulatePlans(db, at), circulatePlans(db, at)])
    expect(both.flat()).toMatchObject([{ what: 'version 3', mails: 2 }])
    expect(await sent()).toHaveLength(2)
    const [{ body, attachments }] = await bodies()
    expect(body).toContain('Changed: Action A2: Write a rota. Due: was “October 2026”, is “December 2026”')
    expect(body).toContain('Asked to sign this version: Smallshire council')
    const paper = readPdf(Buffer.from(attachments[0].base64, 'base64'))
    expect(JSON.stringify(paper)).toContain('The rota is later')
  })

  test('what is due within three days is chased once, and again when it is late', async () => {
    const before = (await sent()).length
    expect(await chasePlans(db, now.add({ minutes: 6 }))).toMatchObject([
      { what: expect.stringMatching(/^due .* 2026-11-26$/) },
    ])
    expect(await chasePlans(db, now.add({ minutes: 7 }))).toEqual([])
    expect(await chasePlans(db, now.add({ hours: 24 * 4 }))).toMatchObject([
      { what: expect.stringMatching(/^late .* 2026-11-26$/) },
    ])
    expect((await sent()).length - before).toBe(4)
  })

  test('whoever leads what is due is sent what is theirs, where the list or the lead itself has an address', async () => {
    const planId = await planOf()
    const at = now.add({ hours: 24 * 28 })
    const led: PlanInput = {
      ...first,
      versions: [
        ...first.versions,
        { label: '0.4', author: 'S. Taylor', on: '2026-12-01', changed: 'Leads' },
      ],
      parts: {
        ...first.parts,
        action: [
          { ref: 'A1', what: 'Hire a nurse', lead: 'Dee Osei', due: '2026-12-22' },
          { ref: 'A2', what: 'Write a rota', lead: 'Nia Nurse, nia@smallshire.example', due: '2026-12-23' },
          { ref: 'A3', what: 'Ask who could help', lead: 'The hospital', due: '2026-12-23' },
        ],
      },
    }
    good(await load(led, at))
    await asViewer(db, place.service, at, (tx) =>
      setCirculation(tx, {
        by: place.service,
        now: at,
        planId,
        addresses: ['chair@smallshire.example', 'Dee Osei <dee@smallshire.example>'],
      }),
    )
    const before = (await bodies()).length
    await chasePlans(db, at.add({ minutes: 1 }))
    const letters = (await bodies())
      .slice(before)
      .map(({ body }) => ['A1', 'A2', 'A3'].filter((ref) => body.includes(`Action ${ref},`)))
    expect(new Set(letters.map((refs) => refs.join()))).toEqual(new Set(['A1,A2,A3', 'A1', 'A2']))
    expect(new Set((await sent()).slice(0, 3).map(([to]) => to))).toEqual(
      new Set(['chair@smallshire.example', 'dee@smallshire.example', 'nia@smallshire.example']),
    )
  })
})

describe('a file that cannot be read', () => {
  test.each([
    ['{', [{ where: 'the file', problem: expect.stringContaining('no JSON') }]],
    [JSON.stringify({ ...first, versions: [] }), [{ where: 'versions', problem: expect.any(String) }]],
    [
      JSON.stringify({
        ...first,
        parts: { action: [{ ref: 'A1', what: 'x', due: 'soon' }, { ref: 'A 2' }] },
      }),
      [
        { where: 'action A1, due', problem: expect.stringContaining('ongoing') },
        { where: 'action A 2, ref', problem: expect.stringContaining('letters') },
        { where: 'action A 2, what', problem: expect.any(String) },
      ],
    ],
    [
      JSON.stringify({
        ...first,
        parts: {
          risk: [
            { ref: 'R1', what: 'x' },
            { ref: 'R1', what: 'y' },
          ],
        },
      }),
      [{ where: 'risk R1', problem: expect.stringContaining('twice') }],
    ],
    [
      JSON.stringify({
        ...first,
        parts: { risk: [{ ref: 'R1', what: 'x', progress: [{ on: '2026-11-01', state: 'done' }] }] },
      }),
      [{ where: 'risk R1, progress', problem: expect.stringContaining('open, happened, closed') }],
    ],
  ])('%# says what is wrong and where', (text, problems) => {
    expect(readPlanFile(text)).toEqual({ problems })
  })
})
