import { pdfType, writePdf } from '../../../edges/files/pdf.ts'
import type { Database } from '../../../platform/db/open.ts'
import { asViewer, type Tx } from '../../../platform/db/tx.ts'
import { serviceOf } from '../../../platform/db/viewer.ts'
import { newId } from '../../../platform/ids.ts'
import type { Job } from '../../../platform/jobs.ts'
import { type Attachment, writeMail } from '../../../platform/mail.ts'
import { publicAddress } from '../../../platform/mail-settings.ts'
import { isRefusal } from '../../../platform/outcome.ts'
import { dateOf, type Instant, Temporal } from '../../../platform/time.ts'
import { placeClock, placesOf } from '../../access/index.ts'
import { planAddress } from '../addresses.ts'
import { circulations, sentOf } from '../queries/circulations.ts'
import { measureNames } from '../queries/measure-names.ts'
import { differenceOf } from '../rules/difference.ts'
import { addressOfLead, entryOf, type ListEntry } from '../rules/list-entry.ts'
import { chaseMail, type PlanMail, toChase, versionMail } from '../rules/mails.ts'
import type { MeasureName } from '../rules/measure-ref.ts'
import { planPaper } from '../rules/papers/plan-paper.ts'
import { type Plan, type PlanFacts, planAt, textOf, type VersionIssued } from '../rules/plan.ts'
import { signersOf } from '../rules/signing.ts'
import { planFacts } from '../store.ts'

export const circulatePlansJob: Job = {
  name: 'circulate-plans',
  about: 'sends each issued version of a plan to its list, once',
  at: '*/5 * * * *',
  run: async (db) => {
    await circulatePlans(db)
  },
}

export const chasePlansJob: Job = {
  name: 'chase-plans',
  about:
    'sends whoever leads it, and each plan’s list, what is due within three days or late, each thing once',
  at: '0 7 * * *',
  run: async (db) => {
    await chasePlans(db)
  },
}

export type PlanSent = { systemId: string; planId: string; what: string; mails: number }
type Here = { systemId: string; name: string; clock: Instant | null; now: Instant }

/**
 * Sends what was issued since a plan has a list. The paper is printed in no transaction; what is sent is written with its mails
 * in one, in which the database lets one server of several be the first.
 */
export const circulatePlans = (db: Database, at: Instant = Temporal.Now.instant()): Promise<PlanSent[]> =>
  eachPlace(db, at, async (here) => {
    const open = await reading(db, here, async (tx) => {
      const lists = new Map((await circulations(tx, here)).map((list) => [list.planId, list]))
      const sent = new Set((await sentOf(tx, here)).map(({ planId, what }) => `${planId} ${what}`))
      const measureName = await measureNames({ tx, viewer: serviceOf(here.systemId) })
      return (await planFacts(tx, here)).flatMap((facts) => {
        const list = lists.get(facts.planId)
        if (!list || list.addresses.length === 0) return []
        return facts.versions
          .filter(({ issuedAt }) => Temporal.Instant.compare(issuedAt, list.since) > 0)
          .filter(({ version }) => !sent.has(`${facts.planId} version ${version}`))
          .map((version) => ({ facts, version, addresses: list.addresses, measureName }))
      })
    })
    const done: PlanSent[] = []
    for (const { facts, version, addresses, measureName } of open)
      done.push(
        ...(await sendOnce(db, here, {
          planId: facts.planId,
          whats: [`version ${version.version}`],
          letters: addresses.map((one) => ({ to: entryOf(one).address, mail: mailOf(facts, version) })),
          attachments: await paperOf(facts, version, { ...here, measureName }),
        })),
      )
    return done
  })

/**
 * Chases what is due or late, each thing once: whoever leads it is sent what is theirs, where an address of theirs is known, and
 * the list all of it, in one mail for a plan.
 */
export const chasePlans = (db: Database, at: Instant = Temporal.Now.instant()): Promise<PlanSent[]> =>
  eachPlace(db, at, async (here) => {
    const open = await reading(db, here, async (tx) => {
      const lists = new Map((await circulations(tx, here)).map((list) => [list.planId, list.addresses]))
      const sent = new Set((await sentOf(tx, here)).map(({ planId, what }) => `${planId} ${what}`))
      return (await planFacts(tx, here)).flatMap((facts) => {
        const plan = planAt(facts)
        const list = (lists.get(facts.planId) ?? []).map(entryOf)
        const fresh = (plan ? toChase(plan, dateOf(here.now)) : []).filter(
          ({ what }) => !sent.has(`${facts.planId} ${what}`),
        )
        const letters = plan ? chaseLetters(plan, fresh, list) : []
        return plan && letters.length > 0 ? [{ plan, letters, fresh }] : []
      })
    })
    const done: PlanSent[] = []
    for (const { plan, letters, fresh } of open)
      done.push(
        ...(await sendOnce(db, here, {
          planId: plan.planId,
          whats: fresh.map(({ what }) => what),
          letters,
          attachments: [],
        })),
      )
    return done
  })

type Letter = { to: string; mail: PlanMail }

function chaseLetters(plan: Plan, fresh: ReturnType<typeof toChase>, list: readonly ListEntry[]): Letter[] {
  if (fresh.length === 0) return []
  const address = `${publicAddress()}${planAddress(plan.planId)}`
  const things = fresh.map(({ thing }) => thing)
  const led = Map.groupBy(things, ({ lead }) => addressOfLead(lead, list))
  const whole = new Set(list.filter(({ name }) => name === null).map((one) => one.address))
  return [
    ...[...whole].map((to) => ({ to, mail: chaseMail(plan, things, address) })),
    ...[...led].flatMap(([to, mine]) =>
      to === null || whole.has(to) ? [] : [{ to, mail: chaseMail(plan, mine, address) }],
    ),
  ]
}

type Sending = {
  planId: string
  /** What it is about: each is sent once. Where another server was first with all of them, nothing goes. */
  whats: readonly string[]
  letters: readonly Letter[]
  attachments: readonly Attachment[]
}

const sendOnce = (db: Database, { systemId, clock, now }: Here, sending: Sending): Promise<PlanSent[]> =>
  asViewer(db, serviceOf(systemId), clock, async (tx) => {
    const { planId, whats, letters, attachments } = sending
    const sentId = newId()
    const made = await tx
      .insertInto('plans.sent')
      .values(
        whats.map((what) => ({
          system_id: systemId,
          plan_id: planId,
          what,
          sent_id: sentId,
          mails: letters.length,
          sent_at: now.toString(),
        })),
      )
      .onConflict((on) => on.columns(['system_id', 'plan_id', 'what']).doNothing())
      .executeTakeFirst()
    if (made.numInsertedOrUpdatedRows === 0n) return []
    for (const { to, mail } of letters) {
      const written = await writeMail(tx, {
        systemId,
        to,
        ...mail,
        attachments,
        about: 'plan',
        aboutId: sentId,
      })
      if (isRefusal(written)) throw new Error(`a mail about a plan could not be written: ${written.because}`)
    }
    return whats.map((what) => ({ systemId, planId, what, mails: letters.length }))
  })

function mailOf(facts: PlanFacts, version: VersionIssued): PlanMail {
  const plan = planAt(facts, version.version)
  const before = planAt(facts, version.version - 1)
  if (!plan) throw new Error('a version of a plan says nothing')
  return versionMail(plan, version, {
    differences: before && differenceOf(before, plan),
    signers: signersOf(plan).map((party) => textOf(party, 'organisation') ?? party.ref),
    address: `${publicAddress()}${planAddress(facts.planId)}`,
  })
}

async function paperOf(
  facts: PlanFacts,
  version: VersionIssued,
  { name, now, measureName }: Here & { measureName: MeasureName },
): Promise<Attachment[]> {
  const plan = planAt(facts, version.version)
  if (!plan) return []
  const { title, blocks } = planPaper(facts, plan, { today: dateOf(now), measureName })
  const content = await writePdf({
    title,
    foot: `${name}, version ${version.label}`,
    blocks,
    madeAt: now,
    landscape: true,
  })
  return [
    { name: `${facts.key}-${version.label.replaceAll(/[^A-Za-z0-9.]+/g, '-')}.pdf`, type: pdfType, content },
  ]
}

const reading = <T>(db: Database, { systemId, clock }: Here, work: (tx: Tx) => Promise<T>): Promise<T> =>
  asViewer(db, serviceOf(systemId), clock, work, 'read')

/** Every place in turn; one that fails keeps no other back. @throws when one failed, after the others. */
async function eachPlace(
  db: Database,
  at: Instant,
  work: (here: Here) => Promise<PlanSent[]>,
): Promise<PlanSent[]> {
  const [done, failed]: [PlanSent[], unknown[]] = [[], []]
  for (const { systemId, name, clock } of await placesOf(db)) {
    const here = { systemId, name, clock: placeClock(clock, at), now: placeClock(clock, at) ?? at }
    try {
      done.push(...(await work(here)))
    } catch (error) {
      failed.push(error)
    }
  }
  if (failed.length > 0) throw new AggregateError(failed, 'what is due of plans could not be sent everywhere')
  return done
}
