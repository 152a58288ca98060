import { sql } from 'kysely'
import type { Tx } from '../../../../platform/db/tx.ts'
import type { Viewer } from '../../../../platform/db/viewer.ts'
import { sexOf, whoWords } from '../../../people/index.ts'
import { factOf } from '../../rows.ts'
import { type AssessmentState, assessmentState, type Receiver } from '../../rules/assessment/state.ts'

/** A trusted assessment that we were sent, of somebody who is not named. */
export type SentToUs = {
  stayId: string
  /** "A man of 79" */
  person: string
  /** The hospital. */
  where: string
  ready: boolean
  expectedDate: string | null
  /** False once they have left; it can be read for another week. */
  isHere: boolean
  writer: string
  ours: Receiver
  /** The versions that we were sent, and what we said. */
  state: AssessmentState
}

/**
 * Assessments that the viewer's organisation was sent, those to answer first, the longest waiting at the top. Being sent one
 * opens no record: what comes back is the assessment, and of the person what `discharge.somebody` says.
 */
export async function assessmentsSentToUs(tx: Tx, viewer: Viewer): Promise<SentToUs[]> {
  if (!viewer.organisationId) return []
  const { rows } = await sql<Row>`select * from discharge.assessments_to_us()`.execute(tx)
  return rows.flatMap((row) => sentOf(row, viewer.organisationId!)).sort(inOrder)
}

export const assessmentSentToUs = async (
  tx: Tx,
  viewer: Viewer,
  stayId: string,
): Promise<SentToUs | undefined> =>
  (await assessmentsSentToUs(tx, viewer)).find((sent) => sent.stayId === stayId)

function sentOf(row: Row, organisationId: string): SentToUs[] {
  const state = assessmentState(
    // Whom it is about is left out by the database.
    row.facts.map((fact) => factOf({ ...fact, person_id: '' } as Parameters<typeof factOf>[0])),
  )
  const ours = state.receivers.find((one) => one.organisationId === organisationId)
  const version = state.versions.find((one) => one.version === ours?.version)
  if (!ours || !version) return []
  return [
    {
      stayId: row.stay_id,
      person: whoWords({ sex: sexOf(row.gender), age: row.age }),
      where: row.site,
      ready: row.ready,
      expectedDate: row.expected_date,
      isHere: row.is_here,
      writer: version.by,
      ours,
      state,
    },
  ]
}

const inOrder = (a: SentToUs, b: SentToUs) =>
  Number(a.ours.answer !== null) - Number(b.ours.answer !== null) ||
  a.ours.sentAt.epochMilliseconds - b.ours.sentAt.epochMilliseconds

type Row = {
  stay_id: string
  gender: string | null
  age: number | null
  site: string
  ready: boolean
  expected_date: string | null
  is_here: boolean
  facts: object[]
}
