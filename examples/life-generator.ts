import type { Instant } from '../src/platform/time.ts'
import type { PlacedWard } from './builder.ts'
import { days, expectedDates, reviews } from './life/course.ts'
import type { Fixed } from './life/fixed.ts'
import type { Plan } from './life/plan.ts'
import { kindOf, type Setting } from './life/setting.ts'
import { wayHome } from './life/way-home.ts'
import { criteriaForDischarge } from './life/words.ts'

/** A plausible stay that is still going on at `now`: how somebody came, how it went, what they wait for. */
export function life(setting: Setting, fixed: Fixed): Plan {
  const { luck, b } = setting
  const { when } = b
  const { ward, bedId } = fixed
  const kind = kindOf(ward)
  const ready = fixed.ready ?? luck.happens(kind.ready)
  const length =
    fixed.days ??
    Math.max(ready ? 1.6 : 0.06, Math.min(75, lengthSoFar(setting, ward, luck.skewed(...kind.days), ready)))
  const admitted = when.minutesAgo(length * 1440)
  const someone = setting.invent(fixed.known ?? { ages: kind.ages })
  const doctor = setting.doctor(ward)
  const by = setting.coordinator(ward)
  const readyAt = ready ? whenReady(setting, admitted, length, fixed.readyDays) : null
  const about = { admitted, ready, doctor, plannedDays: length * (0.5 + luck.next()) + 1 }
  const plan: Plan = {
    someone,
    ward,
    bedId,
    admitted,
    by,
    method: luck.weighted(kind.methods),
    source: ward.kind === 'acute' ? '19' : '51',
    expected: expectedDates(luck, when, about),
    reviews: reviews(luck, when, about),
    days: ward.kind === 'virtual' ? [] : days(luck, when, about),
    keyWorker: luck.pick(setting.nurses),
  }
  if (luck.happens(0.85)) plan.criteriaForDischarge = luck.pick(criteriaForDischarge)
  if (fixed.through && length > 0.4) plan.before = firstWard(setting, fixed.through, admitted, length)
  return { ...plan, ...wayHome(setting, kind, plan, readyAt, fixed) }
}

const lengthSoFar = ({ soFar }: Setting, ward: PlacedWard, drawn: number, ready: boolean): number =>
  ready ? drawn * 1.7 : (soFar?.(ward) ?? drawn)

function firstWard(
  { luck, b }: Setting,
  through: PlacedWard,
  admitted: Instant,
  length: number,
): NonNullable<Plan['before']> {
  const until = admitted.add({ minutes: Math.round(Math.min(length * 0.5, 1.2) * luck.between(400, 1400)) })
  const bedId = luck.happens(0.7) ? luck.pick(through.beds) : null
  return [
    {
      ward: through,
      bedId,
      until: until.epochMilliseconds < b.when.now.epochMilliseconds ? until : b.when.minutesAgo(4),
    },
  ]
}

function whenReady(
  { luck, b: { when } }: Setting,
  admitted: Instant,
  length: number,
  fixed?: number,
): Instant {
  const daysReady = fixed ?? Math.min(luck.skewed(3.2, 0.85), length * 0.75, 34)
  const at = when.on(Math.floor(daysReady), `${luck.between(10, 16)}:${String(luck.between(10, 59))}`)
  return at.epochMilliseconds - admitted.epochMilliseconds > 8 * 3.6e6 ? at : admitted.add({ hours: 9 })
}
