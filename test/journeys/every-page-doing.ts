import type { Database } from '../../src/platform/db/open.ts'
import { asViewer, type Tx } from '../../src/platform/db/tx.ts'
import type { Viewer } from '../../src/platform/db/viewer.ts'
import type { Refusal } from '../../src/platform/outcome.ts'
import { type Instant, instantAt, Temporal } from '../../src/platform/time.ts'
import { good } from '../support/good.ts'
import type { TinyWorld } from '../support/tiny.ts'

type By = Viewer & { userId: string; organisationId: string }
export type Doing = ReturnType<typeof doing>

/** "2026-11-19 10:40" in London. */
export const at = (text: string): Instant => {
  const [date, time] = text.split(' ') as [string, string]
  return instantAt(Temporal.PlainDate.from(date), Temporal.PlainTime.from(time))
}
export const day = (text: string) => Temporal.PlainDate.from(text)

/** Lets people of the tiny world do things there, by the beginning of their name. @throws where they are refused. */
export const doing =
  (db: Database, { who }: TinyWorld) =>
  <T>(
    name: string,
    when: string,
    work: (tx: Tx, about: { by: By; now: Instant }) => Promise<T | Refusal>,
  ): Promise<T> => {
    const [by, now] = [who(name), at(when)]
    return asViewer(db, by, now, async (tx) => good(await work(tx, { by, now })))
  }
