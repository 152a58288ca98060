import type { Tx } from '../../../platform/db/tx.ts'
import type { Instant } from '../../../platform/time.ts'
import { believed, type Holds } from '../rules/age.ts'
import { runsOutWords } from '../rules/figure-words.ts'
import type { Service } from '../rules/model.ts'
import { thanksWords } from '../rules/thanks.ts'
import { peopleWanting, type Wanted } from '../rules/wanted.ts'
import { serviceOfLine } from './service-of-line.ts'
import { settingsOf } from './settings.ts'
import { wantedNow } from './wanted.ts'

/**
 * What comes back to whoever said a figure of a line.
 * @param asked how many people this service was asked about because of it; placements says so where it is there
 */
export async function thanksFor(
  tx: Tx,
  { systemId, now, lineId, asked }: { systemId: string; now: Instant; lineId: string; asked?: number },
): Promise<string> {
  const found = await serviceOfLine(tx, { systemId, now, lineId })
  if (!found?.line.figure) return 'Thank you.'
  const { service, line } = found
  const { holds } = await settingsOf(tx, systemId)
  return thanksWords({
    free: found.line.figure.left,
    kind: service.kind,
    until: runsOutWords(found.line.figure, service.kind, now, holds),
    people: peopleWanting(await wantedNow(tx), { service, line }),
    ...(asked === undefined ? {} : { asked }),
  })
}

/** What comes back to whoever confirmed all lines of a service at once. */
export function thanksForAll(
  service: Service,
  { now, holds, wanted }: { now: Instant; holds: Holds; wanted: readonly Wanted[] },
): string {
  const holding = service.lines.filter(({ figure }) => believed(figure, service.kind, now, holds) > 0)
  const free = holding.reduce((sum, { figure }) => sum + (figure?.left ?? 0), 0)
  const waiting = Math.max(0, ...service.lines.map((line) => peopleWanting(wanted, { service, line })))
  const until = service.lines.flatMap(({ figure }) =>
    figure ? [runsOutWords(figure, service.kind, now, holds)] : [],
  )
  return thanksWords({ free, kind: service.kind, until: until[0] ?? 'they are changed', people: waiting })
}
