import type { BackLinkProps } from './back-link.tsx'
import { BackLink } from './back-link.tsx'
import type { Attributes, Options, Words } from './parts.tsx'
import { classList, hasWords, modifier, wordsOf } from './parts.tsx'

export type BreadcrumbItem = Words & Options<{ attributes: Attributes; href: string }>

export type BreadcrumbProps = Options<{
  ariaLabel: string
  attributes: Attributes
  backLink: BackLinkProps
  classes: string
  href: string
  id: string
  items: readonly BreadcrumbItem[]
  /** @deprecated nhsuk's older name for ariaLabel. */
  labelText: string
  text: string
  variant: string
}>

export const Breadcrumb = (props: BreadcrumbProps) => {
  const own = props.text && props.href ? { text: props.text, href: props.href } : undefined
  const lastItem = props.items?.at(-1)
  const last = own ?? lastItem
  const back = props.backLink ?? {}
  return (
    <nav
      class={classList(
        'nhsuk-breadcrumb',
        modifier('nhsuk-breadcrumb--', props.variant, ['reverse'], props.classes),
        props.classes,
      )}
      id={props.id}
      aria-label={props.ariaLabel || props.labelText || 'Breadcrumb'}
      {...props.attributes}
    >
      <ol class="nhsuk-breadcrumb__list">
        {[...(props.items ?? []), own].map(
          (item) =>
            item?.href && (
              <li class="nhsuk-breadcrumb__list-item">
                <a
                  class="nhsuk-breadcrumb__link"
                  href={item.href}
                  {...('attributes' in item ? item.attributes : {})}
                >
                  {wordsOf(item)}
                </a>
              </li>
            ),
        )}
      </ol>
      <BackLink
        {...back}
        visuallyHiddenText={back.visuallyHiddenText ?? 'Back to'}
        text={hasWords(back) ? back.text : last?.text}
        href={back.href ?? last?.href}
        attributes={back.attributes ?? lastItem?.attributes}
        variant={back.variant ?? props.variant}
      />
    </nav>
  )
}
