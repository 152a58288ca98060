import type { Options, Part, WithChildren } from './parts.tsx'
import { classList, wordsOf } from './parts.tsx'

export type SkipLinkProps = Part & Options<{ href: string }>

export const SkipLink = (props: SkipLinkProps & WithChildren) => (
  <a
    class={classList('nhsuk-skip-link', props.classes)}
    id={props.id}
    data-module="nhsuk-skip-link"
    href={props.href || '#maincontent'}
    {...props.attributes}
  >
    {wordsOf(props, props.children) || 'Skip to main content'}
  </a>
)
