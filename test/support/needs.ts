import type { Line, ServiceKind } from '../../src/modules/capacity/index.ts'
import { sayFree } from '../../src/modules/capacity/index.ts'
import type { NeedFactInput, Requires } from '../../src/modules/placements/index.ts'
import { requires } from '../../src/modules/placements/index.ts'
import { recordNeedFacts } from '../../src/modules/placements/store.ts'
import type { Database } from '../../src/platform/db/open.ts'
import { asViewer } from '../../src/platform/db/tx.ts'
import type { Viewer } from '../../src/platform/db/viewer.ts'
import { newId } from '../../src/platform/ids.ts'
import type { Instant } from '../../src/platform/time.ts'
import { ok } from './discharge.ts'
import type { Place } from './given.ts'

// For tests of capacity and placements: services, what is free of them, and needs. Written straight as the service, so that
// a test begins where it wants to; what a test is about goes through the actions.

export type NewService = {
  kind: ServiceKind
  /** A key of the small place's organisations; 'home' when left out. */
  of?: keyof Place['organisation']
  name?: string
  zones?: string[]
  postcode?: string
  wardId?: string
  places?: number
  limits?: Record<string, unknown>
  fee?: { from: number; to: number }
  email?: string
  /** One line with nothing said, when left out. */
  lines?: (Partial<Pick<Line, 'zone' | 'weekdays' | 'band' | 'carers' | 'words' | 'skills'>> & {
    free?: number
  })[]
  /** Free of the one line, where `lines` is left out. */
  free?: number
  /** When what is free was said; now when left out. */
  saidAt?: Instant
}
export type MadeService = { serviceId: string; organisationId: string; lineIds: string[] }

/** Four districts of zone 1 to 4, a mile and a quarter apart on a line. */
const districts = ['MX1', 'MX2', 'MX3', 'MX4'] as const

export function needing(db: Database, place: Place) {
  const { systemId, service: by } = place
  let count = 0

  async function makeService(now: Instant, asked: NewService): Promise<MadeService> {
    const serviceId = newId()
    const organisationId = place.organisation[asked.of ?? 'home']
    const lines = (asked.lines ?? [asked.free === undefined ? {} : { free: asked.free }]).map((line) => ({
      lineId: newId(),
      ...line,
    }))
    await asViewer(db, by, now, async (tx) => {
      await tx
        .insertInto('capacity.service')
        .values({
          system_id: systemId,
          service_id: serviceId,
          organisation_id: organisationId,
          name: asked.name ?? `${asked.kind} ${++count}`,
          kind: asked.kind,
          zones: asked.zones ?? [],
          postcode: asked.postcode ?? null,
          ward_id: asked.wardId ?? null,
          places: asked.places ?? null,
          limits: JSON.stringify(asked.limits ?? { meets: [] }),
          fee_from: asked.fee?.from ?? null,
          fee_to: asked.fee?.to ?? null,
          contact: JSON.stringify(asked.email ? { email: asked.email } : {}),
        })
        .execute()
      await tx
        .insertInto('capacity.line')
        .values(
          lines.map(({ lineId, zone, weekdays, band, carers, words, skills }) => ({
            system_id: systemId,
            line_id: lineId,
            service_id: serviceId,
            zone: zone ?? null,
            weekdays: [...(weekdays ?? [])],
            band: band ?? null,
            carers: carers ?? null,
            words: words ?? null,
            skills: JSON.stringify(skills ?? {}),
          })),
        )
        .execute()
    })
    for (const { lineId, free } of lines)
      if (free !== undefined) await say(asked.saidAt ?? now, lineId, free, null)
    return { serviceId, organisationId, lineIds: lines.map(({ lineId }) => lineId) }
  }

  /** What is free of a line from now on. @param shown the figure that stood before; null where there was none. */
  const say = (now: Instant, lineId: string, free: number, shown: string | null, who: Viewer = hub()) =>
    asViewer(db, who, now, async (tx) =>
      ok(await sayFree(tx, { by: who, now, lineId, free, shown, source: 'page' })),
    )

  const hub = (): Viewer => ({
    systemId,
    userId: null,
    organisationId: place.organisation.hub,
    role: 'hub navigator',
  })

  const makeDistricts = () =>
    asViewer(db, by, null, (tx) =>
      tx
        .insertInto('capacity.district')
        .values(
          districts.map((outward, i) => ({
            system_id: systemId,
            outward,
            zone: `zone ${i + 1}`,
            area: i < 2 ? 'North' : 'South',
            easting: 400_000 + i * 2000,
            northing: 200_000,
          })),
        )
        .execute(),
    )

  /** A need of somebody in a bed (`stayId`) or at home (`personId`), opened by the hub. */
  async function makeNeed(
    now: Instant,
    of: { stayId: string } | { personId: string },
    more: Partial<Requires> = {},
  ): Promise<string> {
    const needId = newId()
    await asViewer(db, by, now, async (tx) => {
      const stayId = 'stayId' in of ? of.stayId : null
      const personId =
        'personId' in of
          ? of.personId
          : (
              await tx
                .selectFrom('stays.stay')
                .select('person_id')
                .where('stay_id', '=', of.stayId)
                .executeTakeFirstOrThrow()
            ).person_id
      await recordNeedFacts(
        tx,
        { systemId, needId, personId, stayId },
        now,
        [
          {
            kind: 'need-opened',
            detail: {
              direction: stayId ? 'step-down' : 'step-up',
              requires: requires.parse({ wants: ['home care'], ...more }),
            },
            happenedAt: now,
          },
        ],
        { userId: null, organisationId: place.organisation.hub },
      )
    })
    return needId
  }

  /** What happened to a need next, recorded for an organisation (the hub when left out). */
  const happens = (
    now: Instant,
    needId: string,
    fact: NeedFactInput,
    organisationId: string = place.organisation.hub,
  ) =>
    asViewer(db, by, now, async (tx) => {
      const need = await needRow(needId)
      return recordNeedFacts(
        tx,
        { systemId, needId, personId: need.person_id, stayId: need.stay_id },
        now,
        [{ ...fact, happenedAt: now }],
        { userId: null, organisationId },
      )
      function needRow(id: string) {
        return tx
          .selectFrom('placements.need')
          .select(['person_id', 'stay_id'])
          .where('need_id', '=', id)
          .executeTakeFirstOrThrow()
      }
    })

  /** Asks one service. @returns the ask's id. */
  async function makeAsk(
    now: Instant,
    needId: string,
    of: MadeService,
    { minutes = 60, units = 1 }: { minutes?: number; units?: number } = {},
  ): Promise<string> {
    const askId = newId()
    await happens(now, needId, {
      kind: 'asked',
      detail: {
        askId,
        serviceId: of.serviceId,
        organisationId: of.organisationId,
        answerBy: now.add({ minutes }).toString(),
        shown: nothingShown,
        takes: units === 0 ? [] : of.lineIds.slice(0, 1).map((lineId) => ({ lineId, units })),
      },
    })
    return askId
  }

  const needOf = (needId: string) =>
    asViewer(db, by, null, (tx) =>
      tx.selectFrom('placements.need').selectAll().where('need_id', '=', needId).executeTakeFirst(),
    )
  const asksOf = (needId: string) =>
    asViewer(db, by, null, (tx) =>
      tx
        .selectFrom('placements.ask')
        .selectAll()
        .where('need_id', '=', needId)
        .orderBy('sent_at')
        .orderBy('ask_id')
        .execute(),
    )
  const askOf = (askId: string) =>
    asViewer(db, by, null, (tx) =>
      tx.selectFrom('placements.ask').selectAll().where('ask_id', '=', askId).executeTakeFirstOrThrow(),
    )

  return { makeDistricts, makeService, say, makeNeed, makeAsk, happens, needOf, asksOf, askOf }
}

/** What a provider is shown, where a test does not care. */
export const nothingShown = {
  who: 'A person',
  wants: 'Home care',
  needs: [],
  visits: [],
  where: 'not set',
  about: '',
  wouldLike: '',
  waiting: '',
  from: null,
}
