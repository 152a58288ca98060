import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { dateOf, instantOf } from '../../../platform/time.ts'
import { sexOf, whoWords } from '../../people/index.ts'
import { awaitsWords } from '../rules/awaits.ts'
import type { OurWait } from '../rules/our-waits.ts'
import type { WaitState } from '../rules/wait.ts'

/** A wait that asks us for an answer, of somebody whom we may not see: `person` says who they are not. */
export type QuestionToUs = OurWait & { asks: true; askedPhone: string | null }

/** Waits that ask the viewer's organisation for a yes or a no, the longest asked first (discharge.questions_to_us). */
export async function questionsToUs(tx: Tx, viewer: Viewer): Promise<QuestionToUs[]> {
  if (viewer.role !== 'provider') return []
  const { rows } = await sql<Row>`
    select * from discharge.questions_to_us() order by since, wait_id limit 500`.execute(tx)
  return rows.map((row) => {
    const due = row.due_at && instantOf(row.due_at)
    return {
      asks: true,
      waitId: row.wait_id,
      stayId: row.stay_id,
      person: whoWords({ sex: sexOf(row.gender), age: row.age }),
      where: row.site,
      // The words that the ward gave it may name somebody.
      what: awaitsWords(row.awaits),
      state: row.state,
      since: instantOf(row.since),
      due: due && { on: dateOf(due), at: row.due_has_time ? due : null },
      askedBy: row.asked_by,
      askedPhone: row.asked_phone,
      ready: row.ready,
      expectedDate: row.expected_date,
    }
  })
}

export const questionToUs = async (
  tx: Tx,
  viewer: Viewer,
  waitId: string,
): Promise<QuestionToUs | undefined> =>
  (await questionsToUs(tx, viewer)).find((question) => question.waitId === waitId)

type Row = {
  wait_id: string
  stay_id: string
  awaits: string
  state: WaitState
  since: Date
  due_at: Date | null
  due_has_time: boolean
  asked_by: string | null
  asked_phone: string | null
  gender: string | null
  age: number | null
  site: string
  ready: boolean
  expected_date: string | null
}
