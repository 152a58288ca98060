import { kinds, type ServiceKind } from '../../../capacity/index.ts'
import type { PlacementSettings } from '../../rules/settings.ts'

export const answerField = (kind: ServiceKind): string => `answer-${kind.replaceAll(' ', '-')}`
export const holdField = (kind: ServiceKind): string => `hold-${kind.replaceAll(' ', '-')}`

export const typedOf = ({ answerMinutes, holdHours }: PlacementSettings): Record<string, string> =>
  Object.fromEntries(
    kinds.flatMap(({ kind }) => [
      [answerField(kind), answerMinutes[kind]?.toString() ?? ''],
      [holdField(kind), holdHours[kind]?.toString() ?? ''],
    ]),
  )

type Read = { value: PlacementSettings } | { errors: Record<string, string> }

/** Minutes and hours by kind; empty for the usual. */
export function readSettings(form: Readonly<Record<string, string>>): Read {
  const errors: Record<string, string> = {}
  const value: PlacementSettings = { answerMinutes: {}, holdHours: {} }
  for (const { kind } of kinds) {
    const minutes = whole(form[answerField(kind)], 5, 10_080)
    if (minutes === 'wrong')
      errors[answerField(kind)] = 'Enter minutes from 5 to 10080, or leave it empty for the usual'
    else if (minutes !== null) value.answerMinutes[kind] = minutes
    const hours = whole(form[holdField(kind)], 1, 336)
    if (hours === 'wrong')
      errors[holdField(kind)] = 'Enter hours from 1 to 336, or leave it empty for the usual'
    else if (hours !== null) value.holdHours[kind] = hours
  }
  return Object.keys(errors).length > 0 ? { errors } : { value }
}

function whole(typed: string | undefined, least: number, most: number): number | null | 'wrong' {
  const words = typed?.trim() ?? ''
  if (words === '') return null
  const number = Number(words)
  return /^\d{1,5}$/.test(words) && number >= least && number <= most ? number : 'wrong'
}
