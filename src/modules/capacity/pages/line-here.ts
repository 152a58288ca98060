import type { Asked } from '../../../platform/http/page.ts'
import { type Refusal, refuse } from '../../../platform/outcome.ts'
import { isLine, serviceOfLine } from '../queries/service-of-line.ts'
import type { Line, Service } from '../rules/model.ts'

/** The line that the page's address names, with its service. One that has ended is refused in words: links to it are still about. */
export async function lineHere({
  tx,
  viewer: { systemId },
  now,
  params: { lineId = '' },
}: Asked): Promise<{ service: Service; line: Line } | Refusal> {
  const found = await serviceOfLine(tx, { systemId, now, lineId })
  if (found) return found
  return (await isLine(tx, { systemId, lineId }))
    ? refuse('conflict', 'This is no longer offered: its line or its whole service has ended.')
    : refuse('not-found', 'There is no such line of a service here')
}
