import { dateWords } from '../../../../platform/date-words.ts'
import { type Asked, page, type Reply } from '../../../../platform/http/page.ts'
import { dateBoxes, typedDate } from '../../../../platform/http/typed-date.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import { readDate } from '../../../../platform/read-date.ts'
import { dateOf, type LocalDate } from '../../../../platform/time.ts'
import { DateField, LongTextField, TextField } from '../../../../ui/index.ts'
import { reviewOutOfArea } from '../../actions/repatriation/review-out-of-area.ts'
import { settingsOf } from '../../queries/settings.ts'
import { count } from '../../rules/lateness.ts'
import { originOf } from '../../rules/place-settings.ts'
import {
  type OutOfArea,
  outOfArea,
  reviewState,
  usualReviewEveryDays,
} from '../../rules/repatriation/review.ts'
import { awaitedWords } from '../../rules/repatriation/words.ts'
import { factsOf } from '../../store.ts'
import { openShell, type Shell, StayForm, sentShell, settle } from '../stay-form.tsx'
import { type Who, whoHere } from '../who.ts'
import { NotMarked } from './not-marked.tsx'

/** What the review decided about one person. */
export const reviewPage = page({
  at: '/stays/:stayId/out-of-area/review',
  may: 'review out-of-area',
  logs: 'opened the review of an out-of-area bed',
  opens: 'stayId',
  async get(asked) {
    const who = await whoHere(asked)
    if (isRefusal(who)) return who
    const { reviewEveryDays } = await settingsOf(asked.tx, asked.viewer.systemId)
    const prefilled = {
      saidBy: asked.viewer.name,
      ...dateBoxes('nextOn', dateOf(asked.now).add({ days: reviewEveryDays })),
    }
    return show(asked, who, reviewEveryDays, await openShell(asked, who.stayId, draftName(who), prefilled))
  },
  async post(asked) {
    const { tx, viewer: by, now, form } = asked
    const who = await whoHere(asked)
    if (isRefusal(who)) return who
    const { stayId } = who
    const { reviewEveryDays } = await settingsOf(tx, by.systemId)
    const draft = draftName(who)
    const { nextOn, errors } = readNext(form)
    if ((form.plan?.trim().length ?? 0) > 2000) errors.plan = 'This must be 2000 characters or fewer'
    if ((form.saidBy?.trim().length ?? 0) > 100) errors.saidBy = 'This must be 100 characters or fewer'
    if (Object.keys(errors).length > 0)
      return show(asked, who, reviewEveryDays, sentShell(asked, stayId, draft, errors), 422)
    const outcome = await reviewOutOfArea(tx, {
      by,
      now,
      stayId,
      plan: form.plan ?? '',
      saidBy: form.saidBy ?? '',
      nextOn,
    })
    return settle(asked, outcome, { stayId, draft, said: 'Reviewed.' }, (shell) =>
      show(asked, who, reviewEveryDays, shell, 422),
    )
  },
})

function readNext(form: Record<string, string>): { nextOn?: LocalDate; errors: Record<string, string> } {
  const typed = typedDate(form, 'nextOn')
  if (!typed) return { errors: {} }
  const read = readDate(typed)
  return 'wrong' in read ? { errors: { nextOn: `The date ${read.wrong}` } } : { nextOn: read, errors: {} }
}

const draftName = (who: Who) => `out-of-area-review-${who.stayId}`

async function show(asked: Asked, who: Who, days: number, shell: Shell, status = 200): Promise<Reply> {
  const area = outOfArea(await factsOf(asked.tx, asked.viewer.systemId, who.stayId), days)
  const title = 'Review of an out-of-area bed'
  if (!area) return { title, status, view: <NotMarked who={who} back={shell.back} /> }
  const view = (
    <StayForm
      title={`Review: ${who.firstName}`}
      who={who}
      shell={shell}
      button="Save the review"
      before={<SoFar area={area} asked={asked} />}
    >
      <LongTextField
        name="plan"
        label="What happens next, and who does it"
        hint="For example: Fellshire promises a bed on Thursday; Joy rings at 9"
        rows={3}
        from={shell.from}
      />
      <TextField name="saidBy" label="Reviewed by" width={20} from={shell.from} />
      <DateField
        name="nextOn"
        label="Look again on"
        hint={`At most ${count(days, 'day')} from now, and so many where it is empty: ${originOf(days, usualReviewEveryDays)}.`}
        from={shell.from}
      />
    </StayForm>
  )
  return { title, status, view }
}

const SoFar = ({ area, asked: { now } }: { area: OutOfArea; asked: Asked }) => (
  <p>
    {area.homeOrganisation} would take them back{area.contact && ` (${area.contact})`}. Needs:{' '}
    {awaitedWords[area.awaits].toLowerCase()}. {reviewState(area, now).words}
    {area.review &&
      `; last plan, ${dateWords(dateOf(area.review.at), dateOf(now))}, ${area.review.by}: ${area.review.plan}`}
    .
  </p>
)
