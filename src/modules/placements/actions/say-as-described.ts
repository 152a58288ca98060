import type { Tx } from '../../../platform/db/tx.ts'
import { type Refusal, refuse } from '../../../platform/outcome.ts'
import { isLateCheck, type NotAsDescribed, truthItems } from '../rules/truth-check.ts'
import { type AboutOurAsk, aboutOurAsk } from './about-our-ask.ts'

export type SayAsDescribed = AboutOurAsk & {
  /** What was not as described; none of it where all was. */
  wrong: readonly NotAsDescribed[]
  words?: string | undefined
}

/**
 * The receiver's truth check, asked for within a day of arrival. Said later it is taken and marked as late; said again it
 * stands in the place of what was said before.
 */
export const sayAsDescribed = (tx: Tx, about: SayAsDescribed): Promise<{ late: boolean } | Refusal> =>
  aboutOurAsk(
    tx,
    about,
    ({ ask, need, facts }) => {
      const words = about.words?.trim()
      if (!need.startedOn || (ask.state !== 'started' && ask.state !== 'ended'))
        return refuse('conflict', 'They have not arrived with you yet. Say how it was once they have')
      if (words && words.length > 2000)
        return refuse('invalid', 'What you wrote is too long', {
          words: 'This must be 2000 characters or fewer',
        })
      const wrong = truthItems.map(({ code }) => code).filter((code) => about.wrong.includes(code))
      const before = facts.findLast((fact) => fact.kind === 'as-described')
      return {
        facts: [
          {
            kind: 'as-described',
            detail: { askId: ask.askId, wrong, ...(words ? { words } : {}) },
            happenedAt: about.now,
            supersedes: before?.factId ?? null,
          },
        ],
        give: { late: isLateCheck(need.startedOn, about.now) },
      }
    },
    about.words,
  )
