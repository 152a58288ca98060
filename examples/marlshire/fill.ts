import type { PlacedWard } from '../builder.ts'
import { tell } from '../life/tell.ts'
import { life } from '../life-generator.ts'
import { soFar } from '../past/habits.ts'
import type { Staffed } from './staffed.ts'

/** Fills nine in ten of the beds that are left, and has a few people wait on assessment without one. */
export function fill(place: Staffed, taken: ReadonlySet<string>): void {
  const { wards } = place
  const longSoFar = place.setting.b.luck('so far')
  const setting = { ...place.setting, soFar: (ward: PlacedWard) => soFar(longSoFar, ward) }
  for (const ward of wards) {
    const through = firstWardOf(wards, ward)
    for (const bedId of ward.beds)
      if (!taken.has(bedId) && setting.luck.happens(full(ward)))
        tell(setting.b, onLeave(place, life(setting, { ward, bedId, through })))
    const without = ward.specialty === 'assessment' ? (ward.siteKey === 'marl-royal' ? 6 : 3) : 0
    for (let i = 0; i < without; i++)
      tell(
        setting.b,
        life(setting, { ward, bedId: null, days: 0.05 + setting.luck.next() * 0.4, ready: false }),
      )
  }
}

const full = (ward: PlacedWard) => (ward.kind === 'virtual' ? 0.6 : ward.kind === 'acute' ? 0.93 : 0.9)

const firstWardOf = (wards: PlacedWard[], ward: PlacedWard) =>
  ward.kind === 'acute'
    ? wards.find((one) => one.siteKey === ward.siteKey && one.specialty === 'assessment' && one !== ward)
    : undefined

// A weekend at home, to see how it goes, is part of leaving a mental health ward.
function onLeave({ setting: { luck, b } }: Staffed, plan: ReturnType<typeof life>): ReturnType<typeof life> {
  if (plan.ward.kind !== 'mental health' || !luck.happens(0.12)) return plan
  const at = b.when.minutesAgo(luck.between(300, 1800))
  return at.epochMilliseconds > plan.admitted.epochMilliseconds
    ? { ...plan, leave: { at, expectedBack: b.when.date(luck.between(0, 2)) } }
    : plan
}
