import { BackLink } from './back-link.tsx'
import { Breadcrumb } from './breadcrumb.tsx'
import { Button } from './button.tsx'
import { NhsCard } from './card.tsx'
import { Checkboxes } from './checkboxes.tsx'
import { DateInput } from './date-input.tsx'
import { Details } from './details.tsx'
import { ErrorMessage } from './error-message.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { Fieldset } from './fieldset.tsx'
import { Heading } from './heading.tsx'
import { Hint } from './hint.tsx'
import { Input } from './input.tsx'
import { InsetText } from './inset-text.tsx'
import { Label } from './label.tsx'
import { Legend } from './legend.tsx'
import { NotificationBanner } from './notification-banner.tsx'
import { PasswordInput } from './password-input.tsx'
import { Radios } from './radios.tsx'
import { Select } from './select.tsx'
import { SkipLink } from './skip-link.tsx'
import { SummaryList } from './summary-list.tsx'
import { Tag } from './tag.tsx'
import { Textarea } from './textarea.tsx'
import { WarningCallout } from './warning-callout.tsx'

/** Each nhsuk component printed here, by the name of its folder there. */
export const components = {
  'back-link': BackLink,
  breadcrumb: Breadcrumb,
  button: Button,
  card: NhsCard,
  checkboxes: Checkboxes,
  'date-input': DateInput,
  details: Details,
  'error-message': ErrorMessage,
  'error-summary': ErrorSummary,
  fieldset: Fieldset,
  heading: Heading,
  hint: Hint,
  input: Input,
  'inset-text': InsetText,
  label: Label,
  legend: Legend,
  'notification-banner': NotificationBanner,
  'password-input': PasswordInput,
  radios: Radios,
  select: Select,
  'skip-link': SkipLink,
  'summary-list': SummaryList,
  tag: Tag,
  textarea: Textarea,
  'warning-callout': WarningCallout,
}
