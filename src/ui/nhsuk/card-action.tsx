import type { HeadingOptions } from './heading.tsx'
import type { Attributes, Options, Part } from './parts.tsx'
import { asPart, classList, Dynamic, hasWords, wordsOf } from './parts.tsx'

export type ActionOptions = Part &
  Options<{
    href: string
    name: string
    type: string
    value: string
    visuallyHiddenText: string
  }>

type Action = ActionOptions | false | null | undefined

export type ActionsOptions =
  | readonly Action[]
  | Options<{
      attributes: Attributes
      classes: string
      id: string
      items: readonly Action[]
      width: string
    }>

const isList = (actions: ActionsOptions): actions is readonly Action[] => Array.isArray(actions)

export const actionsIn = (actions: ActionsOptions | undefined): ActionOptions[] =>
  ((actions && (isList(actions) ? actions : actions.items)) ?? []).filter(
    (one) => typeof one === 'object' && one !== null,
  )

export const holderOf = (actions: ActionsOptions | undefined) => (actions && !isList(actions) ? actions : {})

type Props = { action: ActionOptions; heading: string | HeadingOptions | undefined }

export const CardAction = ({ action, heading: given }: Props) => {
  const heading = asPart<HeadingOptions>(given)
  const isLink = Boolean(action.href && !action.type)
  const own = isLink
    ? { href: action.href }
    : { name: action.name, type: action.type ?? 'submit', value: action.value }
  return (
    <Dynamic
      as={isLink ? 'a' : 'button'}
      attributes={{
        class: classList('nhsuk-link', action.classes),
        id: action.id,
        ...own,
        ...action.attributes,
      }}
    >
      {wordsOf(action)}
      {(action.visuallyHiddenText || hasWords(heading)) && (
        <span class="nhsuk-u-visually-hidden">
          {action.visuallyHiddenText && ` ${action.visuallyHiddenText}`}
          {hasWords(heading) && <> ({wordsOf(heading)})</>}
        </span>
      )}
    </Dynamic>
  )
}
