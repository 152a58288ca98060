import { Caption } from './caption.tsx'
import { Heading } from './heading.tsx'
import type { LabelOptions } from './label-heading.ts'
import { isInside, labelHeading } from './label-heading.ts'
import type { WithChildren } from './parts.tsx'
import { Dynamic, hasWords } from './parts.tsx'

export type { LabelOptions } from './label-heading.ts'

export const Label = (props: LabelOptions & WithChildren) => {
  const { heading, isHeading, size, caption, text, html, visuallyHiddenText } = labelHeading(props)
  if (props.children === undefined && !hasWords({ text, html })) return <></>
  const outside = hasWords(caption) ? caption.placement : undefined
  const label = (
    <Heading
      id={props.id}
      text={text}
      html={html}
      visuallyHiddenText={visuallyHiddenText}
      caption={isInside(caption) ? caption : undefined}
      size={size}
      sizes={['s', 'm', 'l', 'xl']}
      className="nhsuk-label"
      classPrefix="nhsuk-label--"
      classes={props.classes}
      attributes={{ for: props.for, ...props.attributes }}
      element="label"
    >
      {props.children}
    </Heading>
  )
  return (
    <>
      {outside === 'before' && <Caption {...caption} />}
      {isHeading ? (
        <Dynamic
          as={`h${heading.level || 1}`}
          attributes={{ class: 'nhsuk-label-wrapper', id: heading.id, ...heading.attributes }}
        >
          {label}
        </Dynamic>
      ) : (
        label
      )}
      {outside === 'after' && <Caption {...caption} />}
    </>
  )
}
