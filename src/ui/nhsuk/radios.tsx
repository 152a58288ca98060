import type { ChoicesProps } from './choices.tsx'
import { Choices } from './choices.tsx'

export type RadiosProps = ChoicesProps & { value?: string | number | undefined }

export const Radios = ({ value, ...props }: RadiosProps) => (
  <Choices kind="radios" chosen={value ? [value] : undefined} {...props} />
)
