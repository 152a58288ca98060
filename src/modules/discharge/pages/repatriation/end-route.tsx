import { type Asked, page, type Reply } from '../../../../platform/http/page.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import { ChoiceField, LongTextField } from '../../../../ui/index.ts'
import { endOutOfArea } from '../../actions/repatriation/mark-out-of-area.ts'
import { endings } from '../../rules/repatriation/facts.ts'
import { isAnswered, outOfArea } from '../../rules/repatriation/review.ts'
import { endingWords } from '../../rules/repatriation/words.ts'
import { factsOf } from '../../store.ts'
import { openShell, type Shell, StayForm, sentShell, settle } from '../stay-form.tsx'
import { typedWhen } from '../typed-moment.ts'
import { WhenFields } from '../when-fields.tsx'
import { type Who, whoHere } from '../who.ts'
import { NotMarked } from './not-marked.tsx'

/** Takes the mark off, or says of somebody suggested that they are not out of area. */
export const endOutOfAreaPage = page({
  at: '/stays/:stayId/out-of-area/end',
  may: 'review out-of-area',
  logs: 'opened the form to end out of area',
  opens: 'stayId',
  async get(asked) {
    const who = await whoHere(asked)
    if (isRefusal(who)) return who
    const marked = (await stateOf(asked, who)) === 'marked'
    const prefilled = marked ? {} : { because: 'not out of area' }
    return show(asked, who, await openShell(asked, who.stayId, draftName(who), prefilled))
  },
  async post(asked) {
    const { tx, viewer: by, now, form } = asked
    const who = await whoHere(asked)
    if (isRefusal(who)) return who
    const { stayId } = who
    const draft = draftName(who)
    const { at, errors } = typedWhen(form, now)
    const because = endings.find((one) => one === form.because)
    if (!because) errors.because = 'Choose what changed'
    if ((form.words?.trim().length ?? 0) > 2000) errors.words = 'This must be 2000 characters or fewer'
    if (!because || Object.keys(errors).length > 0)
      return show(asked, who, sentShell(asked, stayId, draft, errors), 422)
    const outcome = await endOutOfArea(tx, { by, now, at, stayId, because, words: form.words })
    const said = 'Recorded: not out of area.'
    return settle(asked, outcome, { stayId, draft, said }, (shell) => show(asked, who, shell, 422))
  },
})

const draftName = (who: Who) => `out-of-area-end-${who.stayId}`

async function stateOf({ tx, viewer }: Asked, who: Who): Promise<'marked' | 'answered' | 'not asked'> {
  const facts = await factsOf(tx, viewer.systemId, who.stayId)
  return outOfArea(facts) ? 'marked' : isAnswered(facts) ? 'answered' : 'not asked'
}

async function show(asked: Asked, who: Who, shell: Shell, status = 200): Promise<Reply> {
  const state = await stateOf(asked, who)
  const title = 'No longer out of area'
  if (state === 'answered') return { title, status, view: <NotMarked who={who} back={shell.back} /> }
  const offered = state === 'marked' ? endings : (['not out of area'] as const)
  const view = (
    <StayForm
      title={
        state === 'marked'
          ? `${who.firstName} is no longer out of area`
          : `${who.firstName} is not out of area`
      }
      who={who}
      shell={shell}
      button="Save"
      before={<p>They leave the list for review. All that was recorded stays on their journey.</p>}
    >
      <ChoiceField
        name="because"
        label="What changed?"
        options={offered.map((value) => ({ value, text: endingWords[value] }))}
        from={shell.from}
      />
      <LongTextField name="words" label="Anything to add (optional)" rows={2} from={shell.from} />
      <WhenFields from={shell.from} />
    </StayForm>
  )
  return { title, status, view }
}
