import type { CardProps } from './card.tsx'
import { NhsCard } from './card.tsx'
import { actionsIn } from './card-action.tsx'
import type { Attributes, Content, Options, WithChildren } from './parts.tsx'
import { classList, flag } from './parts.tsx'
import type { SummaryListRowOptions } from './summary-list-row.tsx'
import { SummaryListRow } from './summary-list-row.tsx'

export type SummaryListProps = Options<{
  attributes: Attributes
  border: boolean
  card: CardProps
  classes: string
  html: Content
  id: string
  lastRowBorder: boolean
  rows: readonly (SummaryListRowOptions | false | null | undefined)[]
}>

const noBorder = 'nhsuk-summary-list--no-border'
const noLastBorder = 'nhsuk-summary-list--no-last-row-border'

export const SummaryList = (props: SummaryListProps & WithChildren) => {
  const rows = (props.rows ?? []).filter((row) => typeof row === 'object' && row !== null)
  const hasActions = rows.some((row) => actionsIn(row.actions).length > 0)
  const bare = props.classes?.includes(noBorder) || props.classes?.includes(noLastBorder)
  const list = (
    <dl
      class={classList(
        'nhsuk-summary-list',
        props.border === false
          ? flag(noBorder, true, props.classes)
          : flag(noLastBorder, props.lastRowBorder === false, props.classes),
        props.classes,
      )}
      id={props.id}
      {...props.attributes}
    >
      {props.children ??
        props.html ??
        rows.map((row, index) => (
          <SummaryListRow
            row={row}
            hasActions={hasActions}
            mayLoseBorder={!bare && !(props.lastRowBorder === false && index === rows.length - 1)}
            heading={props.card?.heading}
          />
        ))}
    </dl>
  )
  return props.card ? <NhsCard {...props.card}>{list}</NhsCard> : list
}
