import type { Affix, Content, Options, Part, WithChildren } from './parts.tsx'
import { asPart, classList, modifier, wordsOf } from './parts.tsx'

export type DetailsProps = Part &
  Options<{
    open: boolean
    summary: string | Affix
    /** @deprecated nhsuk's older names for summary. */
    summaryHtml: Content
    summaryText: string
    variant: string
  }>

export const Details = (props: DetailsProps & WithChildren) => {
  const summary: Affix = props.summary
    ? asPart<Affix>(props.summary)
    : { text: props.summaryText, html: props.summaryHtml }
  return (
    <details
      class={classList(
        'nhsuk-details',
        modifier('nhsuk-details--', props.variant, ['reverse'], props.classes),
        props.classes,
      )}
      id={props.id}
      {...props.attributes}
      open={props.open}
    >
      <summary class={classList('nhsuk-details__summary', summary.classes)} {...summary.attributes}>
        <span class="nhsuk-details__summary-text">{wordsOf(summary)}</span>
      </summary>
      <div class="nhsuk-details__text">{wordsOf(props, props.children)}</div>
    </details>
  )
}
