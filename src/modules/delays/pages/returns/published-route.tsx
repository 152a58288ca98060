import { asService } from '../../../../platform/db/as-service.ts'
import { type Asked, page, type Reply } from '../../../../platform/http/page.ts'
import { newId } from '../../../../platform/ids.ts'
import { monthText, readMonth } from '../../../../platform/month-text.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import { type Filled, nothingTyped } from '../../../../ui/index.ts'
import { mayDo } from '../../../access/index.ts'
import { addPublished } from '../../actions/add-published.ts'
import { countReturn } from '../../queries/count-return.ts'
import { publishedMonths, publishedOf, withdrawnOf } from '../../queries/published.ts'
import { editionFor } from '../../rules/editions.ts'
import type { Series } from '../../rules/model.ts'
import { periodOf } from '../../rules/returns/period.ts'
import { oursFrom } from './published-part.tsx'
import { PublishedView } from './published-view.tsx'
import { count } from './words.ts'

const publishedSeries = ['dtoc', 'drd'] as const satisfies readonly Series[]

/** What was printed elsewhere about a month, held against our count of the place. */
export const publishedPage = page({
  at: '/delays/published',
  may: 'see delays',
  logs: 'opened the published figures',
  get: (asked) => show(asked, chosenIn(Object.fromEntries(asked.query)), nothingTyped),
  async post(asked): Promise<Reply> {
    const { tx, viewer, now, form } = asked
    const chosen = chosenIn(form)
    if (!chosen.month || !chosen.series)
      return show(asked, chosen, {
        errors: chosen.series
          ? { month: 'Write the month as 2017-07' }
          : { series: 'Choose what the figures are of' },
        typed: form,
      })
    const { series, month } = chosen
    const edition = editionFor(series, month)
    if (isRefusal(edition)) return show(asked, chosen, { errors: { month: edition.because }, typed: form })
    const added = await addPublished(tx, { by: viewer, now, series, month, file: form.file ?? '' })
    if (isRefusal(added))
      return added.fields ? show(asked, chosen, { errors: added.fields, typed: form }) : added
    const said = [
      `${count(added.added, 'figure')} kept`,
      added.superseding > 0 && `${added.superseding} of them in the place of an earlier one`,
      added.same > 0 && `${added.same} were there already`,
      added.noFigure > 0 && `${count(added.noFigure, 'row')} said "no figure"`,
    ].filter(Boolean)
    return {
      redirect: publishedPage.to({}, { series, month: monthText(month) }),
      said: `${said.join('; ')}.`,
    }
  },
})

const chosenIn = ({ series, month }: Record<string, string>) => ({
  series: publishedSeries.find((one) => one === series) ?? null,
  month: readMonth(month?.trim() ?? ''),
})

async function show(
  { tx, viewer, now, query }: Asked,
  { series, month }: ReturnType<typeof chosenIn>,
  from: Filled,
): Promise<Reply> {
  const systemId = viewer.systemId
  const months = await publishedMonths(tx, systemId)
  const latest = months[0]
  const of = series ?? publishedSeries.find((one) => one === latest?.series) ?? 'dtoc'
  const on = month ?? (latest ? readMonth(latest.month) : null)
  const asks = query.has('month') && !month ? { month: 'Write the month as 2017-07' } : {}
  const errors = { ...asks, ...from.errors }
  const counted =
    on &&
    (await asService(tx, viewer, () =>
      countReturn(tx, { systemId, series: of, organisationId: null, period: periodOf(of, on), now }),
    ))
  const ours =
    counted && !isRefusal(counted) && counted.figures.kind === 'days' ? oursFrom(counted.figures) : null
  return {
    title: 'Published figures',
    nav: '/delays',
    status: Object.keys(errors).length > 0 ? 422 : 200,
    view: (
      <PublishedView
        months={months}
        chosen={{ series: of, month: on }}
        figures={on ? await publishedOf(tx, systemId, of, on) : []}
        withdrawn={on ? await withdrawnOf(tx, systemId, of, on) : []}
        now={now}
        ours={ours}
        notCounted={counted && isRefusal(counted) ? counted.because : null}
        mayAdd={mayDo(viewer, 'make returns')}
        from={{ ...from, errors }}
        once={newId()}
      />
    ),
  }
}
