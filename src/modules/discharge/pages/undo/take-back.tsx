import type { Asked } from '../../../../platform/http/page.ts'
import { page } from '../../../../platform/http/page.ts'
import { isRefusal, refuse } from '../../../../platform/outcome.ts'
import { LongTextField } from '../../../../ui/index.ts'
import { takeBack } from '../../actions/undo.ts'
import { openShell, type Shell, StayForm, settle } from '../stay-form.tsx'
import { type Who, whoIs } from '../who.ts'
import { factHere } from './fact.ts'

/** Takes back what the organisation recorded, at any time, with a reason. It stays readable, struck out. */
export const takeBackPage = page({
  at: '/facts/discharge/:factId/take-back',
  may: 'answer waits',
  logs: 'opened the form to take back a record',
  async get(asked) {
    const about = await aboutFact(asked)
    if (isRefusal(about)) return about
    return show(about.who, await openShell(asked, about.who.stayId, draftOf(asked)))
  },
  async post(asked) {
    const about = await aboutFact(asked)
    if (isRefusal(about)) return about
    const { stayId } = about.who
    const { tx, viewer: by, now, form } = asked
    const outcome = await takeBack(tx, { by, now, stayId, factId: about.factId, reason: form.reason ?? '' })
    const settled = { stayId, draft: draftOf(asked), said: 'Taken back.', undo: 'none' } as const
    return settle(asked, outcome, settled, (shell) => show(about.who, shell, 422))
  },
})

const draftOf = (asked: Asked) => `take-back-${asked.params.factId}`

async function aboutFact({ tx, viewer, now, params }: Asked) {
  const fact = await factHere(tx, viewer, params.factId)
  if (!fact) return refuse('not-allowed', 'Your organisation has no part in this person’s care')
  const who = await whoIs(tx, viewer, now, fact.stayId)
  return isRefusal(who) ? who : { who, factId: fact.factId }
}

const show = (who: Who, shell: Shell, status = 200) => ({
  title: 'Take back a record',
  status,
  view: (
    <StayForm
      title="Take back this record"
      who={who}
      shell={shell}
      button="Take it back"
      before={<p>What was recorded stays readable, struck out, with your name beside it.</p>}
    >
      <LongTextField name="reason" label="What was wrong with it?" rows={3} from={shell.from} />
    </StayForm>
  ),
})
