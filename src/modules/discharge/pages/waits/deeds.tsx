import type { Tx } from '../../../../platform/db/tx.ts'
import type { Asked, Page } from '../../../../platform/http/page.ts'
import { page } from '../../../../platform/http/page.ts'
import { isRefusal, type Refusal } from '../../../../platform/outcome.ts'
import { LongTextField } from '../../../../ui/index.ts'
import type { Permission } from '../../../access/index.ts'
import type { Recorded } from '../../actions/about-stay.ts'
import type { AboutWait as AskedWait } from '../../actions/about-wait.ts'
import { acceptWait } from '../../actions/accept-wait.ts'
import { chaseWait } from '../../actions/chase-wait.ts'
import { declineWait } from '../../actions/decline-wait.ts'
import { finishWait } from '../../actions/finish-wait.ts'
import { seeWait } from '../../actions/see-wait.ts'
import { withdrawWait } from '../../actions/withdraw-wait.ts'
import type { WaitDeed } from '../../rules/wait-parties.ts'
import { openShell, type Shell, StayForm, sentShell, settle } from '../stay-form.tsx'
import { typedWhen } from '../typed-moment.ts'
import { WhenFields } from '../when-fields.tsx'
import { type AboutWait, aboutWaitHere, openWaitForm, WaitSummary } from './deed-page.tsx'

type Deed = {
  name: string
  may: Permission
  deed: WaitDeed | null
  title: string
  button: string
  said: string
  /** The one text field; none where there is nothing to say. */
  field?: { name: 'words' | 'reason'; label: string }
  about?: string
  undo?: 'none'
  act: (tx: Tx, asked: AskedWait & { words: string; reason: string }) => Promise<Recorded | Refusal>
}

const deeds = {
  done: {
    name: 'done',
    may: 'answer waits',
    deed: 'finish',
    title: 'Is this done?',
    button: 'Yes, it is done',
    said: 'Marked done.',
    field: { name: 'words', label: 'Anything to add (optional)' },
    act: finishWait,
  },
  chase: {
    name: 'chase',
    may: 'change waits',
    deed: 'chase',
    title: 'Chase this',
    button: 'Chase',
    said: 'Chased. They see it in their Today.',
    field: { name: 'words', label: 'What to say (optional)' },
    act: chaseWait,
    about: 'It stands in their Today until they answer. If you rang them, write what they said.',
  },
  accept: {
    name: 'accept',
    may: 'answer waits',
    deed: 'accept',
    title: 'Will you do this?',
    button: 'Yes, we will do it',
    said: 'Accepted. Whoever asked can see it.',
    field: { name: 'words', label: 'When, or anything they should know (optional)' },
    act: acceptWait,
    about: 'If you cannot, say no, pass it on, or move the date and say why.',
  },
  decline: {
    name: 'decline',
    may: 'answer waits',
    deed: 'decline',
    title: 'Can you not do this?',
    button: 'No, we cannot do it',
    said: 'You said no. Whoever asked has it back, with your reason.',
    field: { name: 'reason', label: 'Why not?' },
    act: declineWait,
  },
  withdraw: {
    name: 'withdraw',
    may: 'answer waits',
    deed: 'withdraw',
    title: 'Is this no longer needed?',
    button: 'It is no longer needed',
    said: 'Taken back. The others are told.',
    field: { name: 'reason', label: 'Why is it no longer needed?' },
    act: withdrawWait,
  },
  // Seeing twice answers with what the organisation said last, which an undo must not take back.
  seen: {
    name: 'seen',
    may: 'answer waits',
    deed: null,
    title: 'You have seen this',
    button: 'We have seen it',
    said: 'Whoever asked can see that you have seen it.',
    undo: 'none',
    act: seeWait,
  },
} as const satisfies Record<string, Deed>

const deedPage = (deed: Deed): Page => {
  const logs = `opened a wait: ${deed.name}`
  const draft = ({ params }: Asked) => `wait-${deed.name}-${params.waitId}`
  return page({
    at: `/waits/:waitId/${deed.name}`,
    may: deed.may,
    logs,
    // The stay is found from the wait; the handler lists the opening, which needs a transaction that may write.
    opens: 'stayId',
    async get(asked) {
      const about = await openWaitForm(asked, deed.deed, logs)
      return isRefusal(about)
        ? about
        : show(deed, asked, about, await openShell(asked, about.who.stayId, draft(asked)))
    },
    async post(asked) {
      const about = await aboutWaitHere(asked)
      if (isRefusal(about)) return about
      const { tx, viewer: by, now, form } = asked
      const { stayId } = about.who
      const when = typedWhen(form, now)
      if (Object.keys(when.errors).length > 0)
        return show(deed, asked, about, sentShell(asked, stayId, draft(asked), when.errors), 422)
      const outcome = await deed.act(tx, {
        by,
        now,
        stayId,
        waitId: about.wait.waitId,
        at: when.at,
        words: form.words ?? '',
        reason: form.reason ?? '',
      })
      const settled = {
        stayId,
        draft: draft(asked),
        said: deed.said,
        ...(deed.undo ? { undo: deed.undo } : {}),
      }
      return settle(asked, outcome, settled, (shell) => show(deed, asked, about, shell, 422))
    },
  }) as Page
}

function show(deed: Deed, asked: Asked, about: AboutWait, shell: Shell, status = 200) {
  const view = (
    <StayForm
      title={deed.title}
      who={about.who}
      shell={shell}
      button={deed.button}
      before={<WaitSummary about={about} asked={asked} />}
    >
      {deed.about && <p>{deed.about}</p>}
      {deed.field && (
        <LongTextField name={deed.field.name} label={deed.field.label} rows={2} from={shell.from} />
      )}
      {deed.field && <WhenFields from={shell.from} />}
    </StayForm>
  )
  return { title: deed.title.replace('?', ''), status, view }
}

export type DeedName = keyof typeof deeds
export const deedPages: Page[] = Object.values(deeds).map(deedPage)
export const deedAddress = (waitId: string, name: DeedName | 'owner' | 'due'): string =>
  `/waits/${waitId}/${name}`
