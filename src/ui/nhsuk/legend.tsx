import type { CaptionOptions } from './caption.tsx'
import { Caption } from './caption.tsx'
import { Heading } from './heading.tsx'
import type { LabelOptions } from './label-heading.ts'
import { isInside, labelHeading } from './label-heading.ts'
import type { WithChildren } from './parts.tsx'
import { classList, hasWords, modifier, wordsOf } from './parts.tsx'

export type LegendOptions = Omit<LabelOptions, 'for'>

export const Legend = (props: LegendOptions & WithChildren) => {
  const { heading, isHeading, size, caption: given, text, html, visuallyHiddenText } = labelHeading(props)
  if (props.children === undefined && !hasWords({ text, html })) return <></>
  const caption = (given.placement === 'before' ? { ...given, placement: 'start' } : given) as CaptionOptions
  const classes = classList(
    'nhsuk-fieldset__legend',
    modifier('nhsuk-fieldset__legend--', size, ['s', 'm', 'l', 'xl'], props.classes),
    props.classes,
  )
  const inner = {
    visuallyHiddenText,
    caption: isInside(caption) ? caption : undefined,
    children: wordsOf({ text, html }, props.children),
  }
  return (
    <>
      {isHeading ? (
        <legend class={classes} id={props.id} {...props.attributes}>
          <Heading
            id={heading.id}
            level={heading.level}
            className="nhsuk-fieldset__heading"
            attributes={heading.attributes}
            {...inner}
          />
        </legend>
      ) : (
        <Heading
          id={props.id}
          className={classes}
          attributes={props.attributes}
          element="legend"
          {...inner}
        />
      )}
      {caption.placement === 'after' && hasWords(caption) && <Caption {...caption} />}
    </>
  )
}
