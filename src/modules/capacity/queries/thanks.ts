import type { Tx } from '../../../platform/db/tx.ts'
import type { Instant } from '../../../platform/time.ts'
import { runsOutWords } from '../rules/figure-words.ts'
import { thanksWords } from '../rules/thanks.ts'
import { peopleWanting } from '../rules/wanted.ts'
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
