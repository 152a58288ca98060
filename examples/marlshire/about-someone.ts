import type { DischargeFactInput } from '../../src/modules/discharge/index.ts'
import { answering } from '../life/local-setting.ts'
import type { By } from '../story.ts'
import { earlier } from '../when.ts'
import type { Staffed } from './staffed.ts'

export type Line = [daysAgo: number, time: string, fact: DischargeFactInput, by?: By]

/** Records lines about somebody who is in hospital now, found by their family name. */
export function about(
  { setting: { b, coordinator }, wards }: Staffed,
  familyName: string,
  lines: Line[],
): void {
  const person = b.world.people.find((one) => one.familyName === familyName)
  const stays = b.world.stayFacts.filter(({ personId }) => personId === person?.personId)
  const admitted = stays.find(({ kind }) => kind === 'admitted')
  if (!person || admitted?.kind !== 'admitted') throw new Error(`${familyName} is not in hospital`)
  const ward = wards.find(({ wardId }) => wardId === admitted.detail.wardId)!
  const recorder = coordinator(ward)
  for (const [daysAgo, time, input, by = recorder] of lines) {
    const happenedAt = earlier(b.when.on(daysAgo, time), b.when.minutesAgo(2))
    b.world.dischargeFacts.push({
      ...input,
      factId: b.ids.next(),
      stayId: admitted.stayId,
      personId: person.personId,
      happenedAt,
      recordedAt: happenedAt,
      recordedBy: by.userId,
      recordedFor: by.organisationId,
      supersedes: null,
    })
  }
}

/** Who answers for a provider, by the short key of its organisation. */
export const of = ({ cast, setting: { b } }: Staffed, key: string): By =>
  answering(cast.providers)(b.ids.of(`organisation ${key}`))
