import { Heading } from './heading.tsx'
import type { Attributes, Content, Options, Part, WithChildren, Words } from './parts.tsx'
import { asPart, classList, hasWords, stated, wordsOf } from './parts.tsx'

export type ErrorSummaryItem = Words & Options<{ attributes: Attributes; href: string }>

export type ErrorSummaryProps = Options<{
  attributes: Attributes
  classes: string
  description: string | Words
  disableAutoFocus: boolean
  errorList: readonly (ErrorSummaryItem | false | null | undefined)[]
  heading: string | Part
  id: string
  /** @deprecated nhsuk's older names for heading and description. */
  descriptionHtml: Content
  descriptionText: string
  titleHtml: Content
  titleText: string
}>

export const ErrorSummary = (props: ErrorSummaryProps & WithChildren) => {
  const heading: Part = props.heading
    ? asPart<Part>(props.heading)
    : { text: props.titleText, html: props.titleHtml }
  const description: Words = props.description
    ? asPart<Words>(props.description)
    : { text: props.descriptionText, html: props.descriptionHtml }
  return (
    <div
      class={classList('nhsuk-error-summary', props.classes)}
      id={props.id}
      data-module="nhsuk-error-summary"
      data-disable-auto-focus={stated(props.disableAutoFocus)}
      {...props.attributes}
    >
      {/* The alert sits in a box of its own: focusing the alert itself makes readers lose the message. */}
      <div role="alert">
        <Heading
          id={heading.id}
          text={heading.text}
          html={heading.html}
          level={2}
          className="nhsuk-error-summary__heading"
          attributes={heading.attributes}
        />
        <div class="nhsuk-error-summary__body">
          {(props.children !== undefined || hasWords(description)) && (
            <p>{wordsOf(description, props.children)}</p>
          )}
          {props.errorList && props.errorList.length > 0 && (
            <ul class="nhsuk-list nhsuk-error-summary__list">
              {props.errorList.map(
                (item) =>
                  item && (
                    <li>
                      {item.href ? (
                        <a href={item.href} {...item.attributes}>
                          {wordsOf(item)}
                        </a>
                      ) : (
                        wordsOf(item)
                      )}
                    </li>
                  ),
              )}
            </ul>
          )}
        </div>
      </div>
    </div>
  )
}
