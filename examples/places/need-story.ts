import {
  deriveNeed,
  type NeedFact,
  type NeedFactInput,
  type Requires,
  requires,
  type Shown,
  shownTo,
} from '../../src/modules/placements/index.ts'
import { type Instant, Temporal } from '../../src/platform/time.ts'
import type { Builder } from '../builder.ts'
import { type By } from '../story.ts'
import { earlier } from '../when.ts'
import type { Person } from '../world.ts'

export type Whose = { personId: string; stayId: string | null }
export type NeedStory = {
  needId: string
  requires: Requires
  /** @returns the fact's id; `supersedes`: the one it takes back or corrects. */
  at: (at: Instant, fact: NeedFactInput, by: By, supersedes?: string) => string
  shown: () => Shown
  state: () => ReturnType<typeof deriveNeed>
}

/** Tells one need fact by fact; nothing is told later than a minute ago. */
export function needStory(
  b: Builder,
  { personId, stayId }: Whose,
  wants: Partial<Requires> & Pick<Requires, 'wants'>,
  key?: string,
): NeedStory {
  const needId = key ? b.ids.of(`need ${key}`) : b.ids.next()
  const person = b.world.people.find((one) => one.personId === personId)!
  const asked = requires.parse(wants)
  const facts: NeedFact[] = []
  return {
    needId,
    requires: asked,
    at(at, fact, by, supersedes) {
      const moment = earlier(at, b.when.minutesAgo(1))
      const told = {
        ...fact,
        factId: b.ids.next(),
        needId,
        personId,
        stayId,
        happenedAt: moment,
        recordedAt: moment,
        recordedBy: by.userId,
        recordedFor: by.organisationId,
        supersedes: supersedes ?? null,
      } as NeedFact
      facts.push(told)
      b.world.needFacts.push(told)
      return told.factId
    },
    shown: () => shownTo(asked, seenFromOutside(b, person)),
    state: () => deriveNeed(facts),
  }
}

function seenFromOutside(b: Builder, { gender, dateOfBirth, postcode }: Person) {
  const outward = postcode.split(' ')[0] ?? null
  const zone = b.world.districts.find((district) => district.outward === outward)?.zone ?? null
  return {
    sex: gender === 'female' || gender === 'male' ? gender : null,
    age: Temporal.PlainDate.from(dateOfBirth).until(b.when.today, { largestUnit: 'years' }).years,
    outward,
    zone: zone && `zone ${zone}`,
  }
}
