import { type Asked, page, type Reply } from '../../../../platform/http/page.ts'
import { dateBoxes, typedDate } from '../../../../platform/http/typed-date.ts'
import { isRefusal, type Refusal, refuse } from '../../../../platform/outcome.ts'
import { ChoiceField, DateField, LongTextField, RecordForm } from '../../../../ui/index.ts'
import { setReview } from '../../actions/set-review.ts'
import type { BoardRow } from '../../rules/board-row.ts'
import { isReviewKind, type ReviewKind, reviewName } from '../../rules/reviews.ts'
import { needAddress } from '../addresses.ts'
import { openShell, type Shell, sentShell, settle, WhoLine } from '../need-form.tsx'
import { needHere } from '../need-here.ts'
import { typedDay } from '../typed-fields.ts'

type Here = { row: BoardRow; what: ReviewKind }

/** The day of a review; or that it was held, what was found, and the day of the next. */
export const needReviewPage = page({
  at: '/needs/:needId/reviews/:what',
  may: 'find places',
  logs: 'opened a review of a need',
  opens: 'stayId',
  async get(asked) {
    const here = await reviewHere(asked)
    if (isRefusal(here)) return here
    const review = here.row.reviews.find((one) => one.what === here.what)
    const isDue = review?.state === 'today' || review?.state === 'late'
    const says = isDue ? { deed: 'held' } : { deed: 'set', ...dateBoxes('on', review?.dueOn ?? null) }
    return show(here, await openShell(asked, { ...placed(here), says }))
  },
  async post(asked) {
    const here = await reviewHere(asked)
    if (isRefusal(here)) return here
    const { tx, viewer: by, now, form } = asked
    const errors: Record<string, string> = {}
    const on = typedDate(form, 'on') ? (typedDay(form, 'on', errors) ?? null) : null
    if (form.deed !== 'set' && form.deed !== 'held') errors.deed = 'Choose what you write down'
    const again = (shell: Shell) => show(here, shell, 422)
    if (Object.keys(errors).length > 0) return again(sentShell(asked, { ...placed(here), errors }))
    const found = form.deed === 'held' ? (form.found ?? '') : null
    const outcome = await setReview(tx, { by, now, needId: here.row.needId, what: here.what, on, found })
    return settle(
      asked,
      outcome,
      { ...placed(here), said: 'Written. It stands in Today when it is due.' },
      again,
    )
  },
})

const slugs: Record<string, ReviewKind> = { 'weight-bearing': 'weight-bearing', 'move-on': 'move on' }

async function reviewHere(asked: Asked): Promise<Here | Refusal> {
  const row = await needHere(asked)
  if (isRefusal(row)) return row
  const what = slugs[asked.params.what ?? '']
  return what && isReviewKind(what) ? { row, what } : refuse('not-found', 'There is no such review')
}

const placed = ({ row, what }: Here) => ({
  draft: `need-review-${what.replace(' ', '-')}-${row.needId}`,
  back: needAddress(row.needId),
})

const show = ({ row, what }: Here, shell: Shell, status = 200): Reply => ({
  title: 'A review',
  status,
  nav: '/places',
  view: (
    <RecordForm
      title={what === 'move on' ? 'When do they move on?' : reviewName(what)}
      who={<WhoLine row={row} />}
      shell={shell}
      button="Write it down"
    >
      <ChoiceField
        name="deed"
        label="What do you write down?"
        options={[
          {
            value: 'set',
            text: what === 'move on' ? 'The day by which they move on' : 'The day of the review',
          },
          { value: 'held', text: 'It was looked at: what was found' },
        ]}
        from={shell.from}
      />
      <LongTextField
        name="found"
        label="What was found"
        hint="Only where it was looked at"
        rows={2}
        from={shell.from}
      />
      <DateField
        name="on"
        label={what === 'move on' ? 'They move on by' : 'The day of the review'}
        hint="Where it was looked at: of the next, or left empty where there is no other"
        from={shell.from}
      />
    </RecordForm>
  ),
})
