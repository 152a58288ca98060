import type { Options, Part, WithChildren } from './parts.tsx'
import { classList, Dynamic, modifier, wordsOf } from './parts.tsx'

export type BackLinkProps = Part &
  Options<{
    /** @deprecated since nhsuk 10.6; href and type decide. */
    element: string
    href: string
    type: string
    variant: string
    visuallyHiddenText: string
  }>

export const BackLink = (props: BackLinkProps & WithChildren) => {
  const element = props.element?.toLowerCase() || (props.href && !props.type ? 'a' : 'button')
  return (
    <Dynamic
      as={element}
      attributes={{
        class: classList(
          'nhsuk-back-link',
          modifier('nhsuk-back-link--', props.variant, ['reverse'], props.classes),
          props.classes,
        ),
        id: props.id,
        type: element === 'button' ? (props.type ?? 'submit') : undefined,
        href: element === 'a' ? (props.href ?? '#') : undefined,
        ...props.attributes,
      }}
    >
      {props.visuallyHiddenText && <span class="nhsuk-u-visually-hidden">{props.visuallyHiddenText} </span>}
      {wordsOf(props, props.children) || 'Back'}
    </Dynamic>
  )
}
