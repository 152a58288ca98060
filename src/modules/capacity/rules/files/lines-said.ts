import { type LineInput, lineKey, lineName } from '../service-input.ts'

export type KnownLine = { lineId: string; line: LineInput }
export type LinesSaid = { newLines: LineInput[]; changedLines: KnownLine[] }

/**
 * What a file says of a service's lines. One of the same zone, days, part of the day, carers and words, and no other so in the
 * file or here, is the same line with other skills; a file without columns for skills says nothing of them.
 */
export function linesSaid(
  lines: readonly LineInput[],
  known: readonly KnownLine[],
  skillsSaid: boolean,
): LinesSaid {
  const newLines: LineInput[] = []
  const changedLines: KnownLine[] = []
  for (const line of lines) {
    if (known.some((one) => lineKey(one.line) === lineKey(line))) continue
    const so = known.filter((one) => lineName(one.line) === lineName(line))
    const alone = so.length === 1 && lines.filter((one) => lineName(one) === lineName(line)).length === 1
    if (so.length > 0 && !skillsSaid) continue
    if (alone) changedLines.push({ lineId: so[0]!.lineId, line })
    else newLines.push(line)
  }
  return { newLines, changedLines }
}
