import type { DischargeFactInput } from '../../src/modules/discharge/index.ts'
import type { StayFactInput } from '../../src/modules/stays/index.ts'
import { type Instant, Temporal, zone } from '../../src/platform/time.ts'
import type { Builder } from '../builder.ts'
import type { By } from '../story.ts'
import type { Tiny } from './place.ts'

const on = (text: string): Instant =>
  Temporal.PlainDateTime.from(`2026-11-${text.replace(' ', 'T')}`)
    .toZonedDateTime(zone)
    .toInstant()

/** What else befell Hugh Pargeter: an afternoon at home, a wait passed on, a slip taken back, nights half agreed. */
export function corrections(b: Builder, { amara, tomasz, dee }: Tiny): void {
  const about = { stayId: b.ids.of('stay Hugh Pargeter'), personId: b.ids.of('person Hugh Pargeter') }
  const fact = (at: string, by: By, supersedes: string | null = null) => ({
    ...about,
    factId: b.ids.next(),
    happenedAt: on(at),
    recordedAt: on(at).add({ minutes: 2 }),
    recordedBy: by.userId,
    recordedFor: by.organisationId,
    supersedes,
  })
  const stay = (at: string, input: StayFactInput, by: By, supersedes?: string) => {
    const one = { ...input, ...fact(at, by, supersedes) }
    b.world.stayFacts.push(one)
    return one.factId
  }
  const discharge = (at: string, input: DischargeFactInput, by: By, supersedes?: string) => {
    const one = { ...input, ...fact(at, by, supersedes) }
    b.world.dischargeFacts.push(one)
    return one.factId
  }
  stay('15 12:30', { kind: 'went-on-leave', detail: { expectedBack: '2026-11-15' } }, amara)
  stay('15 17:10', { kind: 'came-back', detail: {} }, amara)
  const slip = stay(
    '16 09:00',
    { kind: 'day', detail: { date: '2026-11-16', colour: 'red', reason: 'test' } },
    amara,
  )
  stay('16 09:05', { kind: 'withdrawn', detail: { reason: 'Meant for the next bed' } }, amara, slip)

  const opened = b.world.dischargeFacts.find(
    (one) => one.stayId === about.stayId && one.kind === 'wait-opened',
  )
  if (opened?.kind !== 'wait-opened') throw new Error('Hugh Pargeter waits for nothing')
  const { waitId, ownerOrganisationId } = opened.detail
  discharge(
    '19 10:50',
    { kind: 'wait-owner', detail: { waitId, ownerOrganisationId, ownerPerson: 'Marek Sobol' } },
    tomasz,
  )
  discharge('19 10:52', { kind: 'wait-due', detail: { waitId, due: { on: '2026-11-23' } } }, tomasz)
  const note = discharge(
    '19 11:00',
    { kind: 'note', detail: { words: 'Daughter visits the home on Friday' } },
    tomasz,
  )
  discharge(
    '19 11:04',
    { kind: 'withdrawn', detail: { reason: 'Written on the wrong person' } },
    tomasz,
    note,
  )

  // The first four nights of his wait, by date: the hospital put them to the council, which says the same of two.
  const position = (at: string, side: 'NHS' | 'council', from: string, to: string, by: By) =>
    b.world.delayFacts.push({
      kind: 'position',
      detail: {
        side,
        nights: { from: `2026-11-${from}`, to: `2026-11-${to}` },
        whose: 'social care',
        organisationId: dee.organisationId,
        awaits: 'care-home-answer',
      },
      ...fact(at, by),
    })
  position('23 15:00', 'NHS', '19', '22', amara)
  position('23 16:40', 'council', '19', '20', dee)
}
