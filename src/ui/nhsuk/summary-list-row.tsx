import type { ActionsOptions } from './card-action.tsx'
import { actionsIn, CardAction, holderOf } from './card-action.tsx'
import type { HeadingOptions } from './heading.tsx'
import type { Attributes, Options, Part } from './parts.tsx'
import { asPart, classList, flag, wordsOf } from './parts.tsx'

type Cell = Part & Options<{ width: string }>

export type SummaryListRowOptions = Options<{
  actions: ActionsOptions
  attributes: Attributes
  border: boolean
  classes: string
  id: string
  key: string | Cell
  value: string | Cell
}>

type Props = {
  row: SummaryListRowOptions
  hasActions: boolean
  mayLoseBorder: boolean
  heading: string | HeadingOptions | undefined
}

const block = 'nhsuk-summary-list'

export const SummaryListRow = ({ row, hasActions, mayLoseBorder, heading }: Props) => {
  const key = asPart<Cell>(row.key)
  const value = asPart<Cell>(row.value)
  const actions = actionsIn(row.actions)
  const holder = holderOf(row.actions)
  const bare = row.border === false && mayLoseBorder
  return (
    <div
      class={classList(
        `${block}__row`,
        hasActions && actions.length === 0 && `${block}__row--no-actions`,
        flag(`${block}__row--no-border`, bare, row.classes),
        row.classes,
      )}
      id={row.id}
      {...row.attributes}
    >
      <dt class={cellClasses('key', key)} id={key.id} {...key.attributes}>
        {wordsOf(key)}
      </dt>
      <dd class={cellClasses('value', value)} id={value.id} {...value.attributes}>
        {wordsOf(value)}
      </dd>
      {actions.length > 0 && (
        <dd class={cellClasses('actions', holder)} id={holder.id} {...holder.attributes}>
          {actions.length === 1 ? (
            actions.map((action) => <CardAction action={action} heading={heading} />)
          ) : (
            <ul class={`${block}__actions-list`}>
              {actions.map((action) => (
                <li class={`${block}__actions-list-item`}>
                  <CardAction action={action} heading={heading} />
                </li>
              ))}
            </ul>
          )}
        </dd>
      )}
    </div>
  )
}

const cellClasses = (part: string, { width, classes }: Options<{ width: string; classes: string }>): string =>
  classList(`${block}__${part}`, width && flag(`nhsuk-u-width-${width}`, true, classes), classes)
