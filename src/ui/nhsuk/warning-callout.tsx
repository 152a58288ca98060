import { NhsCard } from './card.tsx'
import type { ActionsOptions } from './card-action.tsx'
import type { HeadingOptions } from './heading.tsx'
import type { Options, Part, WithChildren } from './parts.tsx'
import { asPart } from './parts.tsx'

export type WarningCalloutProps = Part &
  Options<{
    actions: ActionsOptions
    heading: string | HeadingOptions
    /** @deprecated nhsuk's older names for parts of heading. */
    headingClasses: string
    headingLevel: number
    visuallyHiddenText: string
  }>

export const WarningCallout = (props: WarningCalloutProps & WithChildren) => {
  const heading = asPart<HeadingOptions>(props.heading)
  const saysImportant = !heading.text || /[Ii]mportant/.test(heading.text)
  return (
    <NhsCard
      id={props.id}
      heading={{
        id: heading.id,
        text: heading.text,
        html: heading.html,
        visuallyHiddenText: saysImportant
          ? undefined
          : (heading.visuallyHiddenText ?? props.visuallyHiddenText) || 'Important',
        level: heading.level ?? props.headingLevel ?? 3,
        classes: heading.classes ?? props.headingClasses,
        attributes: heading.attributes,
      }}
      description={{ text: props.text, html: props.html }}
      actions={props.actions}
      classes={props.classes}
      attributes={props.attributes}
      variant="warning"
    >
      {props.children}
    </NhsCard>
  )
}
