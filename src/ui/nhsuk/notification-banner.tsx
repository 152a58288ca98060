import type { HeadingOptions } from './heading.tsx'
import { Heading } from './heading.tsx'
import type { Content, Options, Part, WithChildren } from './parts.tsx'
import { asPart, classList, flag, hasWords, stated } from './parts.tsx'

export type NotificationBannerProps = Part &
  Options<{
    disableAutoFocus: boolean
    heading: string | HeadingOptions
    role: string
    title: string | HeadingOptions
    /** @deprecated nhsuk's older names for title and variant. */
    titleHeadingLevel: number
    titleHtml: Content
    titleId: string
    titleText: string
    type: string
    variant: string
  }>

export const NotificationBanner = (props: NotificationBannerProps & WithChildren) => {
  const isSuccess = (props.variant || props.type) === 'success'
  const title = titleOf(props)
  const titleId = title.id || 'nhsuk-notification-banner-title'
  const heading = asPart<HeadingOptions>(props.heading)
  const block = 'nhsuk-notification-banner'
  return (
    <div
      class={classList(block, props.classes, flag(`${block}--success`, isSuccess, props.classes))}
      id={props.id}
      data-module={block}
      data-disable-auto-focus={stated(props.disableAutoFocus)}
      role={props.role || (isSuccess ? 'alert' : 'region')}
      aria-labelledby={titleId}
      {...props.attributes}
    >
      <div class={`${block}__header`}>
        <Heading
          {...title}
          id={titleId}
          text={title.text ?? (isSuccess ? 'Success' : 'Important')}
          level={title.level ?? 2}
          className={`${block}__title`}
        />
      </div>
      <div class={`${block}__content`}>
        <Heading {...heading} level={heading.level ?? 3} className={`${block}__heading`} />
        {props.children ??
          (props.html ||
            (props.text && (
              <p class={hasWords(heading) ? 'nhsuk-body' : `${block}__heading`}>{props.text}</p>
            )))}
      </div>
    </div>
  )
}

const titleOf = (props: NotificationBannerProps): HeadingOptions =>
  typeof props.title === 'object'
    ? props.title
    : {
        id: props.titleId,
        text: props.title ?? props.titleText,
        html: props.titleHtml,
        level: props.titleHeadingLevel,
      }
