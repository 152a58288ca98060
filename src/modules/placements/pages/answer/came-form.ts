import type { Tx } from '../../../../platform/db/tx.ts'
import type { Viewer } from '../../../../platform/db/viewer.ts'
import { isRefusal, type Refusal, refuse } from '../../../../platform/outcome.ts'
import type { Instant } from '../../../../platform/time.ts'
import { sayAsDescribed } from '../../actions/say-as-described.ts'
import { truthItems, wrongWords } from '../../rules/truth-check.ts'

/** Writes down what a form says of whether somebody was as described. `ward`: who reads it. @returns what to say back */
export async function sayCame(
  tx: Tx,
  {
    by,
    now,
    askId,
    form,
    ward,
  }: { by: Viewer; now: Instant; askId: string; form: Record<string, string>; ward: string },
): Promise<string | Refusal> {
  const all = form.all === 'yes'
  const ticked = (form.wrong ?? '').split('\n')
  const wrong = all ? [] : truthItems.map(({ code }) => code).filter((code) => ticked.includes(code))
  if (!all && wrong.length === 0)
    return refuse('invalid', 'Nothing is ticked', { wrong: 'Tick what was not as described' })
  const done = await sayAsDescribed(tx, { by, now, askId, wrong, words: all ? undefined : form.words })
  if (isRefusal(done)) return done
  const what = all ? 'as described' : `not as described: ${wrongWords(wrong)}`
  return `Thank you. Noted: ${what}. ${ward}.${done.late ? ' It came after the day asked for, and is marked so.' : ''}`
}
