import { monthWords } from '../../../../platform/date-words.ts'
import { type Asked, page, type Reply } from '../../../../platform/http/page.ts'
import { newId } from '../../../../platform/ids.ts'
import { monthText, readMonth } from '../../../../platform/month-text.ts'
import { isRefusal, refuse } from '../../../../platform/outcome.ts'
import type { LocalDate } from '../../../../platform/time.ts'
import {
  ChoicesField,
  EmptyState,
  ErrorSummaryFor,
  type Filled,
  Form,
  FormButtons,
  LongTextField,
  nothingTyped,
  PageHeading,
} from '../../../../ui/index.ts'
import { withdrawPublished } from '../../actions/withdraw-published.ts'
import { publishedMonths, publishedOf } from '../../queries/published.ts'
import { series as allSeries, type Series } from '../../rules/model.ts'
import { byWords, type Published, printedNumber, printedTables } from '../../rules/returns/published.ts'
import { seriesWords } from '../../rules/series-words.ts'
import { publishedAddress, withdrawPath } from './addresses.ts'

/** Takes published figures of a month away, with why. */
export const withdrawPublishedPage = page({
  at: withdrawPath,
  may: 'make returns',
  logs: 'opened the form to withdraw published figures',
  async get(asked): Promise<Reply> {
    const { tx, viewer, query } = asked
    // Without a month it is the latest that has any.
    const latest = query.has('month') ? undefined : (await publishedMonths(tx, viewer.systemId))[0]
    const of = monthOf(latest?.series ?? query.get('series'), latest?.month ?? query.get('month'))
    if (of) return show(asked, of, nothingTyped)
    return query.has('month') ? noMonth() : nothingYet
  },
  async post(asked): Promise<Reply> {
    const { tx, viewer: by, now, form } = asked
    const of = monthOf(form.series, form.month)
    if (!of) return noMonth()
    const figureIds = (form.figures ?? '').split(/[\n,]/).filter(Boolean)
    const done = await withdrawPublished(tx, { by, now, ...of, figureIds, why: form.why ?? '' })
    if (isRefusal(done))
      return done.fields
        ? show(asked, of, {
            errors: done.fields,
            typed: { ...form, figures: figureIds.join(',') },
          })
        : done
    return {
      redirect: publishedAddress(of.series, of.month),
      said: `${done.withdrawn} ${done.withdrawn === 1 ? 'figure' : 'figures'} withdrawn. What was printed and why it went stay below.`,
    }
  },
})

type Of = { series: Series; month: LocalDate }

function monthOf(named: string | null | undefined, text: string | null | undefined): Of | null {
  const series = allSeries.find((one) => one === named)
  const month = readMonth(text?.trim() ?? '')
  return series && month ? { series, month } : null
}

const noMonth = (): Reply =>
  refuse('not-found', 'There is no such month of published figures: choose one under Published figures')

const title = 'Withdraw published figures'

const nothingYet: Reply = {
  title,
  nav: '/delays',
  view: (
    <>
      <PageHeading title={title} />
      <EmptyState title="There are no published figures yet.">
        <a href="/delays/published">Add them under Published figures</a>
      </EmptyState>
    </>
  ),
}

async function show({ tx, viewer }: Asked, { series, month }: Of, from: Filled): Promise<Reply> {
  const figures = await publishedOf(tx, viewer.systemId, series, month)
  const back = publishedAddress(series, month)
  return {
    title,
    nav: '/delays',
    status: Object.keys(from.errors).length > 0 ? 422 : 200,
    view: (
      <>
        <ErrorSummaryFor errors={from.errors} />
        <PageHeading title={title} note={`${seriesWords[series]}, ${monthWords(month)}`} below />
        {figures.length === 0 ? (
          <EmptyState title="There are no published figures of this month.">
            <a href={back}>Back to the published figures</a>
          </EmptyState>
        ) : (
          <Form action={withdrawPath} once={newId()}>
            <input type="hidden" name="series" value={series} />
            <input type="hidden" name="month" value={monthText(month)} />
            <p>
              For figures that should not be here. A figure that was typed wrongly is put right by adding it
              again.
            </p>
            <ChoicesField
              name="figures"
              label="Which figures?"
              options={printedTables(figures).flatMap((table) => table.figures.map(optionOf))}
              small
              from={from}
            />
            <LongTextField
              name="why"
              label="Why are they withdrawn?"
              hint="Stays beside the figures."
              rows={3}
              from={from}
            />
            <FormButtons text="Withdraw them" back={back} />
          </Form>
        )}
      </>
    ),
  }
}

const optionOf = ({ figureId, label, ofWhat, source, value }: Published) => ({
  value: figureId,
  text: `${label}: ${printedNumber(value)}`,
  hint: { text: `${byWords(ofWhat)}, ${source}` },
})
