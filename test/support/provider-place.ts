import { makePrivateLink } from '../../src/modules/access/index.ts'
import type { NeedFactInput, Requires } from '../../src/modules/placements/index.ts'
import { requires } from '../../src/modules/placements/index.ts'
import { personOfNeed } from '../../src/modules/placements/queries/person-of-need.ts'
import { shownTo } from '../../src/modules/placements/rules/shown.ts'
import { admit } from '../../src/modules/stays/index.ts'
import { asViewer } from '../../src/platform/db/tx.ts'
import { serviceOf, type Viewer } from '../../src/platform/db/viewer.ts'
import { newId } from '../../src/platform/ids.ts'
import { dateOf, type Instant, Temporal } from '../../src/platform/time.ts'
import { nobodySpecial } from './admitted.ts'
import { type Caring, caring, instant, ok } from './discharge.ts'
import { type NewService, needing } from './needs.ts'

// A care home of a small place at 08:12 on Tuesday 24 November 2026, as picture 07 has it, for tests of its own page.

export const eight12 = instant('2026-11-24T08:12:00Z')

/** Somebody whom no provider may know before it is chosen: every word of this is looked for. */
export const hugh = {
  givenName: 'Hughbert',
  familyName: 'Pargeterly',
  nhsNumber: '9990000018',
  dateOfBirth: '1947-05-17',
  address: '12 Quince Lane, Marlford',
  postcode: 'MX4 7QQ',
}
/** As it may stand on a page. */
export const hughsSecrets = [
  hugh.givenName,
  hugh.familyName,
  hugh.nhsNumber,
  '999 000 0018',
  hugh.dateOfBirth,
  '17 May 1947',
  'Quince',
  '7QQ',
]

export type ProviderPlace = Awaited<ReturnType<typeof providerPlace>>

export async function providerPlace() {
  const a: Caring = await caring()
  const given = needing(a.db, a.place)
  await given.makeDistricts()
  await a.db.asOwner((client) =>
    client.query(`update access.system set demo_at = $1, demo_set_at = now() where system_id = $2`, [
      eight12.toString(),
      a.place.systemId,
    ]),
  )
  const began = performance.now()
  /** The place's time: it runs on while tests do. */
  const clock = () => eight12.add({ milliseconds: Math.floor(performance.now() - began) })
  const marek = await a.place.staff('provider', 'home', 'Marek Sobol')
  const ewa = await a.place.staff('provider', 'home', 'Ewa Lis')
  const rival = await a.place.staff('provider', 'community', 'Rita Rival')
  const room = (more: Partial<NewService> = {}) =>
    given.makeService(eight12.subtract({ hours: 13 }), {
      kind: 'nursing home',
      name: 'Alder House',
      places: 40,
      email: 'office@alder.example',
      limits: { meets: ['nursing', 'oxygen', 'night help', 'soft food'], weightTo: 150, ageFrom: 65 },
      free: 2,
      ...more,
    })
  const alder = await room()
  const theirs = await room({ name: 'Rival House', of: 'community' })

  /** Somebody in a bed, with all that says who they are. */
  async function someoneNamed(person: Partial<typeof hugh> & { givenName: string; familyName: string }) {
    const { nhsNumber, dateOfBirth, ...details } = person
    const admitted = await asViewer(a.db, a.ward, eight12.subtract({ hours: 24 * 12 }), (tx) =>
      admit(tx, {
        by: a.ward,
        now: eight12.subtract({ hours: 24 * 12 }),
        person: {
          details: {
            ...nobodySpecial,
            ...details,
            nhsNumber: (nhsNumber ?? null) as never,
            dateOfBirth: dateOfBirth ? Temporal.PlainDate.from(dateOfBirth) : null,
            gender: 'male',
          },
        },
        wardId: a.place.wardId,
        bedId: null,
        admittedAt: eight12.subtract({ hours: 24 * 12 }),
        method: '21',
      }),
    )
    return ok(admitted).stayId
  }

  const needed: Partial<Requires> = {
    wants: ['nursing home'],
    needs: ['nursing', 'oxygen', 'night help'],
    about: 'Walks with one person. Enjoys the radio.',
    wouldLike: 'A Polish speaker on shift would be kind',
    whyWaiting: 'Ready for 8 days. He waits because the first home had no oxygen.',
    onlyChosen: 'His daughter rings every evening',
  }

  /** A request to a service as the broker makes it: shown is made from the record. */
  async function asks(
    stayId: string,
    to: { serviceId: string; organisationId: string; lineIds: string[] }[],
    { at = eight12.subtract({ minutes: 22 }), minutes = 370 }: { at?: Instant; minutes?: number } = {},
  ) {
    const needId = await given.makeNeed(at, { stayId }, needed)
    const need = (await given.needOf(needId))!
    const person = await asViewer(a.db, a.place.service, at, (tx) =>
      personOfNeed(tx, { systemId: a.place.systemId, personId: need.person_id, now: at }),
    )
    const askIds: string[] = []
    for (const service of to) {
      const askId = newId()
      askIds.push(askId)
      await given.happens(at, needId, {
        kind: 'asked',
        detail: {
          askId,
          serviceId: service.serviceId,
          organisationId: service.organisationId,
          answerBy: at.add({ minutes }).toString(),
          shown: shownTo(requires.parse(needed), person!.shown),
          takes: service.lineIds.slice(0, 1).map((lineId) => ({ lineId, units: 1 })),
        },
      })
    }
    return { needId, askIds, askId: askIds[0]! }
  }

  const happens = (needId: string, fact: NeedFactInput, at: Instant = eight12) =>
    given.happens(at, needId, fact)
  const today = dateOf(eight12).toString()

  return {
    ...a,
    given,
    clock,
    marek,
    ewa,
    rival,
    alder,
    theirs,
    someoneNamed,
    asks,
    happens,
    /** From chosen to arranged, to come on a day at a time. */
    async chosen(needId: string, askId: string, startOn = today, at: Instant = clock()) {
      await happens(
        needId,
        {
          kind: 'chosen',
          detail: { askId, takeId: newId(), holdUntil: at.add({ hours: 4 }).toString(), startOn },
        },
        at,
      )
      await happens(needId, { kind: 'arranged', detail: { askId, startOn, startAt: '14:00' } }, at)
    },
    async came(needId: string, askId: string, on: string, at: Instant = clock()) {
      await happens(needId, { kind: 'started', detail: { askId, on } }, at)
    },
    /** The link that the mail to a service holds. */
    linkTo: (askId: string, of: Viewer = marek, endsAt: Instant = eight12.add({ hours: 24 })) =>
      asViewer(a.db, serviceOf(a.place.systemId), eight12, async (tx) => {
        const { token } = await makePrivateLink(tx, {
          by: serviceOf(a.place.systemId),
          purpose: 'answer',
          organisationId: of.organisationId,
          subjectId: askId,
          endsAt,
        })
        return token
      }),
  }
}
