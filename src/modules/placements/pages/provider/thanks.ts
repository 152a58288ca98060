import type { Tx } from '../../../../platform/db/tx.ts'
import type { Viewer } from '../../../../platform/db/viewer.ts'
import type { Instant } from '../../../../platform/time.ts'
import {
  capacitySettingsOf,
  peopleWanting,
  runsOutAt,
  type Service,
  services,
  thanksWords,
  wantedNow,
} from '../../../capacity/index.ts'
import { ourAsks } from '../../queries/our-asks.ts'
import { isOut } from '../../rules/model.ts'
import { atWords } from '../../rules/provider-words.ts'

/** What comes back for saying what is free: until when it counts, who waits for it, and how many of them ask us. */
export async function thanksFor(
  tx: Tx,
  viewer: Viewer,
  now: Instant,
  said: ReadonlyMap<string, number>,
): Promise<string> {
  const own = await services(tx, {
    systemId: viewer.systemId,
    now,
    ...(viewer.organisationId ? { organisationId: viewer.organisationId } : {}),
  })
  const service = own.find(({ lines }) => lines.some(({ lineId }) => said.has(lineId)))
  if (!service) return 'Thank you.'
  const lines = service.lines.filter(({ lineId }) => said.has(lineId))
  const { holds } = await capacitySettingsOf(tx, viewer.systemId)
  const ends = lines.flatMap(({ figure }) => (figure ? [runsOutAt(figure, service.kind, holds)] : []))
  const until = ends.find((at) => at !== null)
  return thanksWords({
    free: [...said.values()].reduce((sum, free) => sum + free, 0),
    kind: service.kind,
    until: until ? atWords(until, now) : 'you say otherwise',
    people: await peopleFor(tx, service, lines),
    asked: (await ourAsks(tx, viewer, now)).filter(
      ({ serviceId, state }) => serviceId === service.serviceId && isOut(state),
    ).length,
  })
}

/** Whoever wants several of the lines is counted once for the one that most want. */
async function peopleFor(tx: Tx, service: Service, lines: Service['lines']): Promise<number> {
  const wanted = await wantedNow(tx)
  return Math.max(0, ...lines.map((line) => peopleWanting(wanted, { service, line })))
}
