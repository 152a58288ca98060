import type { Tx } from '../../../platform/db/tx.ts'
import type { Refusal } from '../../../platform/outcome.ts'
import { type AboutOurAsk, aboutOurAsk } from './about-our-ask.ts'

/** The provider has opened the request: both sides see when. Only the first time is written down. */
export const seeAsk = (tx: Tx, about: AboutOurAsk): Promise<{ first: boolean } | Refusal> =>
  aboutOurAsk<{ first: boolean }>(tx, about, ({ ask }) =>
    ask.state === 'sent'
      ? {
          facts: [{ kind: 'ask-seen', detail: { askId: ask.askId }, happenedAt: about.now }],
          give: { first: true },
        }
      : { facts: [], give: { first: false } },
  )
