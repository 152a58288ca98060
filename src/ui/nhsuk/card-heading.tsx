import type { HeadingOptions } from './heading.tsx'
import { Heading } from './heading.tsx'

type Props = { heading: HeadingOptions; care: string | undefined; href: string | undefined }

const spokenCare: Record<string, string> = {
  emergency: 'Immediate action required',
  urgent: 'Urgent advice',
  'non-urgent': 'Non-urgent advice',
}

export const CardHeading = ({ heading, care, href }: Props) => {
  const spoken = heading.visuallyHiddenText || (care && spokenCare[care])
  return (
    <>
      {heading.text && (
        <Heading
          id={heading.id}
          caption={heading.caption}
          size={heading.size}
          level={heading.level ?? 2}
          classes={heading.classes}
          className="nhsuk-card__heading"
          classPrefix="nhsuk-heading-"
          attributes={heading.attributes}
        >
          {href ? (
            <a class="nhsuk-card__link" href={href}>
              {heading.text}
            </a>
          ) : spoken ? (
            <span role="text">
              <span class="nhsuk-u-visually-hidden">{spoken}: </span>
              {heading.text}
            </span>
          ) : (
            heading.text
          )}
        </Heading>
      )}
      {heading.html}
      {care && <span class="nhsuk-card--care__arrow" aria-hidden="true"></span>}
    </>
  )
}
