export { ChangedBar, UndoBar } from './bars.tsx'
export type { CardProps } from './card.tsx'
export { Answer, Card } from './card.tsx'
export type { Chip, ChipMenu } from './chips.tsx'
export { Chips } from './chips.tsx'
export { ChoiceField, ChoicesField, DateField, TickField } from './choice-fields.tsx'
export type { FieldProps } from './fields.tsx'
export {
  FileField,
  LongTextField,
  NumberField,
  SecretField,
  SelectField,
  TextField,
  TimeField,
} from './fields.tsx'
export type { Filled, FormProps } from './forms.tsx'
export { ErrorSummaryFor, Form, FormButtons, nothingTyped } from './forms.tsx'
export type { Find, FooterWords, FrameProps, NavItem, Viewer } from './frame.tsx'
export { Frame } from './frame.tsx'
export { Gallery } from './gallery.tsx'
export type { Shape } from './icons.tsx'
export { Icon } from './icons.tsx'
export type { KeyEntry } from './keys.tsx'
export { Kbd, KeysBar } from './keys.tsx'
export { Button } from './nhsuk/button.tsx'
export { Details } from './nhsuk/details.tsx'
export { InsetText } from './nhsuk/inset-text.tsx'
export type { Attributes, Content } from './nhsuk/parts.tsx'
export { SummaryList } from './nhsuk/summary-list.tsx'
export { WarningCallout } from './nhsuk/warning-callout.tsx'
export type { LiveMarkProps, PageHeadingProps } from './page-heading.tsx'
export { LiveMark, PageHeading } from './page-heading.tsx'
export { RecordForm } from './record-form.tsx'
export type { ErrorPageProps, StateKind } from './states.tsx'
export { EmptyState, ErrorPage, errorTitle, StateBox } from './states.tsx'
export type { Owner } from './status.tsx'
export { Mark, OwnerSwatch } from './status.tsx'
export type { StatusName, StatusOf } from './statuses.ts'
export { statuses } from './statuses.ts'
export type { StripItem, StripTotal } from './strip.tsx'
export { ExceptionsStrip } from './strip.tsx'
export type { Column, RowGroup, RowLook, RowMark, TableProps } from './table.tsx'
export { Table, Two } from './table.tsx'
