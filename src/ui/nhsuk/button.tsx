import { NhsIcon } from './icon.tsx'
import type { NhsIconName } from './icon-paths.ts'
import type { Attributes, Content, Options, Part, WithChildren } from './parts.tsx'
import { classList, Dynamic, flag, modifier, stated, wordsOf } from './parts.tsx'

export type ButtonProps = Part &
  Options<{
    ariaLabel: string
    disabled: boolean
    /** @deprecated since nhsuk 10.6; href and type decide. */
    element: string
    href: string
    icon: NhsIconName | Options<{ name: NhsIconName; html: Content; placement: 'start' | 'end' }>
    name: string
    preventDoubleClick: boolean
    small: boolean
    type: string
    value: string
    variant: string
  }>

const variants = ['brand', 'login', 'reverse', 'secondary', 'secondary-solid', 'warning'] as const

export const Button = (props: ButtonProps & WithChildren) => {
  const element = props.element?.toLowerCase() || (props.href && !props.type ? 'a' : 'button')
  return (
    <Dynamic as={element} attributes={attributesOf(props, element)}>
      {element === 'input' ? undefined : insideOf(props)}
    </Dynamic>
  )
}

const attributesOf = (props: ButtonProps, element: string): Attributes => ({
  class: classList(
    'nhsuk-button',
    modifier('nhsuk-button--', props.variant, variants, props.classes),
    flag('nhsuk-button--icon', props.icon, props.classes),
    flag('nhsuk-button--small', props.small, props.classes),
    props.classes,
  ),
  id: props.id,
  'data-module': 'nhsuk-button',
  'data-prevent-double-click': stated(props.preventDoubleClick),
  'aria-label': props.ariaLabel,
  ...(element === 'a'
    ? { href: props.href ?? '#', role: 'button', draggable: 'false' }
    : {
        name: props.name,
        type: props.type ?? 'submit',
        value: element === 'input' ? props.text : props.value,
        disabled: props.disabled,
        'aria-disabled': props.disabled ? 'true' : undefined,
      }),
  ...props.attributes,
})

const insideOf = (props: ButtonProps & WithChildren): Content => {
  const icon = typeof props.icon === 'string' ? { name: props.icon, placement: 'start' as const } : props.icon
  const drawn = icon?.html ?? (icon && 'name' in icon && icon.name ? <NhsIcon name={icon.name} /> : undefined)
  const words = wordsOf(props)
  return (
    <>
      {icon?.placement === 'start' && drawn}
      {props.children ?? (words && drawn ? <span class="nhsuk-button__content">{words}</span> : words)}
      {icon?.placement === 'end' && drawn}
    </>
  )
}
