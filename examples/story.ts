import type { DischargeFactInput } from '../src/modules/discharge/index.ts'
import type { StayFactInput } from '../src/modules/stays/index.ts'
import type { Instant } from '../src/platform/time.ts'
import type { Builder } from './builder.ts'
import { earlier } from './when.ts'

/** Who recorded something: a person, or an organisation's system on its own. */
export type By = { userId: string | null; organisationId: string }

/** Tells what happened to one person in one stay, fact by fact. */
export type Story = {
  stayId: string
  personId: string
  stay: (happenedAt: Instant, fact: StayFactInput, by: By) => string
  discharge: (happenedAt: Instant, fact: DischargeFactInput, by: By) => string
  /** Opens a wait and gives its id. */
  wait: (since: Instant, detail: Omit<WaitDetail, 'waitId'>, by: By) => string
}
type WaitDetail = Extract<DischargeFactInput, { kind: 'wait-opened' }>['detail']

export function story(b: Builder, personId: string, key?: string): Story {
  const stayId = key ? b.ids.of(`stay ${key}`) : b.ids.next()
  const fact = (happenedAt: Instant, by: By) => ({
    factId: b.ids.next(),
    stayId,
    personId,
    happenedAt,
    // Nobody writes down what happens in the moment it happens.
    recordedAt: earlier(happenedAt.add({ minutes: 2 }), b.when.now),
    recordedBy: by.userId,
    recordedFor: by.organisationId,
    supersedes: null,
  })
  const told: Story = {
    stayId,
    personId,
    stay(happenedAt, input, by) {
      const one = { ...input, ...fact(happenedAt, by) }
      b.world.stayFacts.push(one)
      return one.factId
    },
    discharge(happenedAt, input, by) {
      const one = { ...input, ...fact(happenedAt, by) }
      b.world.dischargeFacts.push(one)
      return one.factId
    },
    wait(since, detail, by) {
      const waitId = b.ids.next()
      told.discharge(since, { kind: 'wait-opened', detail: { ...detail, waitId } }, by)
      return waitId
    },
  }
  return told
}
