import { readCsv } from '../../../edges/files/csv.ts'
import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { isRefusal, type Refusal, refuse } from '../../../platform/outcome.ts'
import { awaitsList } from '../../discharge/index.ts'
import { settingsOf } from '../queries/settings.ts'
import { type LabelsRead, labelsFrom } from '../rules/labels-from.ts'
import { loadedLabel, sameLabel } from '../rules/loaded-reasons.ts'
import { changeSettings } from './change-settings.ts'

export type LoadReasons = {
  by: Viewer
  /** NHS England's CSV of the acute discharge SitRep, or the rows of one trust of it. */
  csv: Uint8Array
  /** What the file is called. */
  file: string
  why: string
}

export type ReasonsLoaded = {
  labels: number
  period: string
  /** How many of our waits have a label of the list now. */
  waits: number
  /** Labels that had been chosen for a wait and are not in this file. */
  dropped: string[]
}

const most = 20

/**
 * Takes the labels of the reasons from NHS England's own file in the place of the program's part of them: all or nothing.
 * What the place had chosen for a wait stays chosen where the label is in the new file.
 * @returns not-allowed; conflict where nothing differs; invalid with every row, column and remedy, the first 20
 */
export async function loadReasons(
  tx: Tx,
  { by, csv, why, file: called }: LoadReasons,
): Promise<ReasonsLoaded | Refusal> {
  const file = called.trim()
  if (file === '' || file.length > 200) {
    const say = 'Write what the file is called, in 200 characters or fewer'
    return refuse('invalid', say, { file: say })
  }
  const read = readLabels(csv)
  if (isRefusal(read)) return read
  const settings = await settingsOf(tx, by.systemId)
  const before = settings.corrections.acuteReasons?.choices ?? []
  const labels = new Set(read.labels)
  // A choice that the new file makes by itself is none any more.
  const choices = before.filter(
    ({ awaits, label }) => (label === null || labels.has(label)) && label !== sameLabel(read.labels, awaits),
  )
  const acuteReasons = { file, period: read.period, labels: read.labels, choices }
  const done = await changeSettings(tx, {
    by,
    why,
    settings: { ...settings, corrections: { ...settings.corrections, acuteReasons } },
  })
  if (isRefusal(done)) return done
  return {
    labels: labels.size,
    period: read.period,
    waits: awaitsList.filter(({ code }) => loadedLabel(acuteReasons, code) !== null).length,
    dropped: [...new Set(before.flatMap(({ label }) => (label && !labels.has(label) ? [label] : [])))],
  }
}

function readLabels(bytes: Uint8Array): LabelsRead | Refusal {
  const csv = readCsv(bytes)
  const read = isRefusal(csv) ? csv : labelsFrom(csv.columns, csv.rows)
  if (isRefusal(read)) return refuse('invalid', read.because, { csv: read.because })
  const { wrong } = read
  if (wrong.length === 0) return read
  const lines = wrong
    .slice(0, most)
    .map(({ row, field, problem }) => `Row ${row}${field ? `, ${field}` : ''}: ${problem}.`)
  const more = wrong.length > most ? [`And ${wrong.length - most} more.`] : []
  return refuse('invalid', 'Nothing was loaded: correct these and send the whole file again', {
    csv: [...lines, ...more].join(' '),
  })
}
