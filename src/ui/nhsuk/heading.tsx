import type { CaptionOptions } from './caption.tsx'
import { Caption } from './caption.tsx'
import type { Options, Part, WithChildren } from './parts.tsx'
import { asPart, classList, Dynamic, hasWords, modifier, wordsOf } from './parts.tsx'

export type HeadingOptions = Part &
  Options<{
    caption: string | CaptionOptions
    className: string
    classPrefix: string
    element: string
    href: string
    level: number | string
    size: string
    sizes: readonly string[]
    visuallyHiddenText: string
  }>

const allSizes = ['xxs', 'xs', 's', 'm', 'l', 'xl'] as const

export const Heading = (props: HeadingOptions & WithChildren) => {
  if (props.children === undefined && !hasWords(props)) return <></>
  const { classes, size } = headingClasses(props)
  const given = asPart<CaptionOptions>(props.caption)
  const caption = { ...given, size: given.size ?? size }
  const at = hasWords(caption) ? (caption.placement ?? 'start') : undefined
  const element = (props.element ?? `h${props.level || 1}`).toLowerCase()
  const words = wordsOf(props, props.children)
  return (
    <>
      {at === 'before' && <Caption {...caption} />}
      <Dynamic as={element} attributes={{ class: classes || undefined, id: props.id, ...props.attributes }}>
        {at === 'start' && <Caption {...caption} />}
        {props.href ? (
          <a class="nhsuk-link" href={props.href}>
            {words}
          </a>
        ) : (
          words
        )}
        {props.visuallyHiddenText && <span class="nhsuk-u-visually-hidden"> {props.visuallyHiddenText}</span>}
        {at === 'end' && <Caption {...caption} />}
      </Dynamic>
      {at === 'after' && <Caption {...caption} />}
    </>
  )
}

const headingClasses = (props: HeadingOptions) => {
  const name = props.className ?? 'nhsuk-heading'
  const prefix = props.classPrefix ?? `${name}-`
  const sizes = props.sizes ?? allSizes
  const taken = allSizes.some((size) => props.classes?.includes(`${prefix}${size}`))
  const size = props.size && sizes.includes(props.size) && !taken ? props.size : undefined
  const sized = size && modifier(prefix, size, sizes, undefined)
  return { size, classes: classList(!(sized && prefix === `${name}-`) && name, sized, props.classes) }
}
