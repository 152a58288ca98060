import { readDate } from '../../../../platform/read-date.ts'
import { kinds, type ServiceKind } from '../../rules/kinds.ts'
import type { CapacitySettings } from '../../rules/settings.ts'

export const fieldOf = (kind: ServiceKind): string => `hours-${kind.replaceAll(' ', '-')}`

export function typedOf({ holds, bankHolidays }: CapacitySettings): Record<string, string> {
  return {
    ...Object.fromEntries(
      kinds.map(({ kind }) => [fieldOf(kind), holds[kind] === undefined ? '' : String(holds[kind])]),
    ),
    bankHolidays: bankHolidays
      .map(({ on, name, insteadOf }) => [on, name, insteadOf].filter(Boolean).join(', '))
      .join('\n'),
  }
}

type Read = { ok: true; value: CapacitySettings } | { ok: false; errors: Record<string, string> }

/** Hours by kind, empty for the usual; one bank holiday a line: "2027-06-14, A day for everyone, 2027-05-31". */
export function readSettings(form: Record<string, string>): Read {
  const errors: Record<string, string> = {}
  const holds: CapacitySettings['holds'] = {}
  for (const { kind } of kinds) {
    const typed = form[fieldOf(kind)]?.trim() ?? ''
    if (typed === '') continue
    const hours = Number(typed)
    if (/^\d{1,3}$/.test(typed) && hours >= 1 && hours <= 720) holds[kind] = hours
    else errors[fieldOf(kind)] = 'Enter hours from 1 to 720, or leave it empty for the usual'
  }
  const bankHolidays: CapacitySettings['bankHolidays'] = []
  for (const line of (form.bankHolidays ?? '').split('\n').map((one) => one.trim())) {
    if (line === '') continue
    const [on = '', name = '', insteadOf = ''] = line.split(',').map((part) => part.trim())
    const [day, moved] = [readDate(on), insteadOf === '' ? null : readDate(insteadOf)]
    if ('wrong' in day || (moved && 'wrong' in moved) || name === '' || name.length > 100)
      errors.bankHolidays = `“${line.slice(0, 60)}” is not a date, a comma and a name, like: 2027-06-14, A day for everyone`
    else bankHolidays.push({ on: day.toString(), name, ...(moved ? { insteadOf: moved.toString() } : {}) })
  }
  if (bankHolidays.length > 50) errors.bankHolidays = 'Enter at most 50 days'
  return Object.keys(errors).length > 0 ? { ok: false, errors } : { ok: true, value: { holds, bankHolidays } }
}
