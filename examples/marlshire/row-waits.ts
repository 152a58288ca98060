import type { Instant } from '../../src/platform/time.ts'
import type { PlacedWard } from '../builder.ts'
import { byOf } from '../life/local-setting.ts'
import type { Owner, Plan, WaitPlan } from '../life/plan.ts'
import type { By } from '../story.ts'
import { earlier, later } from '../when.ts'
import type { Row, RowWait } from './row.ts'
import type { Staffed } from './staffed.ts'

/** One wait of a person of the pictures, as far as it has got. */
export function waitPlan(
  place: Staffed,
  ward: PlacedWard,
  by: By,
  row: RowWait,
  admitted: Instant,
): WaitPlan {
  const { when } = place.setting.b
  const owner = ownerOf(place, ward, row)
  const opened = later(
    earlier(when.on(row.since, '11:55'), when.minutesAgo(150)),
    admitted.add({ minutes: 30 }),
  )
  const answered = row.answered === undefined ? null : when.minutesAgo(row.answered)
  const state = row.state ?? 'sent'
  const usual = earlier(opened.add({ minutes: 65 }), when.minutesAgo(100))
  return {
    awaits: row.awaits,
    ...(row.words ? { words: row.words } : {}),
    owner,
    since: opened,
    openedBy: by,
    ...(row.due
      ? { due: { on: when.date(row.due[0]), ...(row.due[1] ? { at: when.at(row.due[0], row.due[1]) } : {}) } }
      : {}),
    ...(state === 'sent' ? {} : { seen: state === 'seen' && answered ? answered : usual }),
    ...(state === 'accepted'
      ? { accepted: { at: answered ?? later(usual, opened.add({ minutes: 66 })) } }
      : {}),
    ...(state === 'withdrawn'
      ? { withdrawn: { at: answered ?? when.minutesAgo(120), reason: row.because ?? 'No longer needed' } }
      : {}),
    ...(state === 'done' ? { accepted: { at: usual }, done: { at: answered ?? when.minutesAgo(120) } } : {}),
  }
}

export function ownerOf(
  { setting, cast }: Staffed,
  ward: PlacedWard,
  { owner, who }: Pick<RowWait, 'owner' | 'who'>,
): Owner {
  const person = who ? { person: who } : {}
  if (owner === 'nobody') return { organisationId: null }
  if (owner === 'family') return { organisationId: null, ...person }
  if (owner === 'ward')
    return { organisationId: ward.organisationId, ...person, by: setting.coordinator(ward) }
  const organisationId = setting.b.ids.of(`organisation ${owner}`)
  const staff = owner === 'council' ? cast.socialWorkers[0] : cast.providers.get(organisationId)
  return { organisationId, ...person, by: { userId: staff?.userId ?? null, organisationId } }
}

export function lastWord(
  place: Staffed,
  { heard }: Row,
  ward: PlacedWard,
  by: By,
): Pick<Plan, 'notes' | 'stillTrue'> {
  if (!heard) return {}
  const [minutes, from, words] = heard
  const at = place.setting.b.when.minutesAgo(minutes)
  const who =
    from === 'ward'
      ? by
      : from === 'hub'
        ? byOf(place.cast.navigators[0]!)
        : from === 'council' || from === 'social worker'
          ? byOf(place.cast.socialWorkers[0]!)
          : ownerOf(place, ward, { owner: from }).by!
  return words ? { notes: [{ at, words, by: who }] } : { stillTrue: [{ at, by: who }] }
}
