import type { CaptionOptions } from './caption.tsx'
import type { HeadingOptions } from './heading.tsx'
import type { Options, Part } from './parts.tsx'
import { asPart } from './parts.tsx'

export type LabelOptions = Part &
  Options<{
    caption: string | CaptionOptions
    for: string
    heading: string | false | HeadingOptions
    isPageHeading: boolean
    size: string
    visuallyHiddenText: string
  }>

/** Labels and legends may each hold a page heading; what belongs to which is decided here once. */
export const labelHeading = (props: LabelOptions) => {
  const heading = asPart<HeadingOptions>(props.heading)
  const isHeading =
    (props.isPageHeading === true && props.heading !== false) ||
    (props.isPageHeading !== false && Boolean(props.heading))
  const size = (isHeading ? heading.size : undefined) ?? props.size
  const given = asPart<CaptionOptions>((isHeading ? heading.caption : undefined) ?? props.caption)
  const [first, second] = isHeading ? [heading, props] : [props, heading]
  return {
    heading,
    isHeading,
    size,
    caption: { ...given, size: given.size ?? size } as CaptionOptions,
    text: first.text ?? second.text,
    html: first.html ?? second.html,
    visuallyHiddenText: (isHeading ? heading.visuallyHiddenText : undefined) ?? props.visuallyHiddenText,
  }
}

export const isInside = (caption: CaptionOptions): boolean =>
  !caption.placement || caption.placement === 'start' || caption.placement === 'end'
