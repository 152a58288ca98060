import type { NhsIconName } from './icon-paths.ts'
import { iconPaths } from './icon-paths.ts'
import type { Attributes, Content, Options } from './parts.tsx'
import { classList, modifier } from './parts.tsx'

export type NhsIconProps = { name: NhsIconName } & Options<{
  attributes: Attributes
  classes: string
  html: Content
  size: number
  title: string
}>

export const NhsIcon = ({ name, title, ...props }: NhsIconProps) => (
  <svg
    class={classList(
      `nhsuk-icon nhsuk-icon--${name}`,
      modifier('nhsuk-icon--size-', props.size, [25, 50, 75, 100], props.classes),
      props.classes,
    )}
    xmlns="http://www.w3.org/2000/svg"
    viewBox="0 0 24 24"
    width="16"
    height="16"
    focusable="false"
    role={title ? 'img' : undefined}
    aria-label={title}
    aria-hidden={title ? undefined : 'true'}
    {...props.attributes}
  >
    {title && <title>{title}</title>}
    {props.html ?? iconPaths[name].map((d) => <path d={d} />)}
  </svg>
)
