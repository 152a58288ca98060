import type { ChoicesProps } from './choices.tsx'
import { Choices } from './choices.tsx'

export type CheckboxesProps = ChoicesProps & { values?: readonly (string | number)[] | undefined }

export const Checkboxes = ({ values, ...props }: CheckboxesProps) => (
  <Choices kind="checkboxes" chosen={values} {...props} />
)
