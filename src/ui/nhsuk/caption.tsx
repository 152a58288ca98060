import type { Options, Part, WithChildren } from './parts.tsx'
import { classList, Dynamic, modifier, wordsOf } from './parts.tsx'

export type CaptionOptions = Part &
  Options<{
    element: string
    placement: 'before' | 'start' | 'end' | 'after'
    size: string
  }>

export const Caption = (props: CaptionOptions & WithChildren) => {
  const element = (props.element ?? 'span').toLowerCase()
  const classes = classList(
    modifier('nhsuk-caption-', props.size, ['m', 'l', 'xl', 'xxl'], props.classes) ?? 'nhsuk-caption',
    (props.placement === 'after' || props.placement === 'end') && 'nhsuk-caption--bottom',
    props.classes,
  )
  return (
    <Dynamic as={element} attributes={{ class: classes, id: props.id, ...props.attributes }}>
      {wordsOf(props, props.children)}
    </Dynamic>
  )
}
