import { Temporal } from '../../../../platform/time.ts'
import type { CirculationInput } from '../../actions/circulation-list.ts'
import type { Circulation } from '../../rules/circulation-due.ts'

const bulletinKinds = ['daily', 'seven-day', 'crisis month'] as const
type Typed = Readonly<Record<string, string>>

/** A form as typed: addresses one a line, or with commas between; the time on the 24-hour clock. */
export function readForm(form: Typed): { list: CirculationInput } | { errors: Record<string, string> } {
  const kind = bulletinKinds.find((one) => one === form.kind) ?? null
  const at = readTime(form.at ?? '')
  const errors: Record<string, string> = {
    ...(kind ? {} : { kind: 'Choose what is sent' }),
    ...(at ? {} : { at: 'Enter the time on the 24-hour clock, like 08:30' }),
  }
  if (!kind || !at) return { errors }
  const addresses = (form.addresses ?? '').split(/[\s,;]+/).filter((one) => one !== '')
  const weekdays = (form.weekdays ?? '').split(/[\n,]/).map(Number)
  return {
    list: {
      name: (form.name ?? '').trim(),
      kind,
      at,
      addresses: [...new Map(addresses.map((one) => [one.toLowerCase(), one])).values()],
      weekdays: [1, 2, 3, 4, 5, 6, 7].filter((day) => weekdays.includes(day)),
    },
  }
}

function readTime(text: string): Temporal.PlainTime | null {
  const [, hour, minute] = /^(\d{1,2})[:.]?(\d{2})$/.exec(text.trim()) ?? []
  return hour && minute && Number(hour) < 24 && Number(minute) < 60
    ? Temporal.PlainTime.from({ hour: Number(hour), minute: Number(minute) })
    : null
}

export const typedOf = ({ name, kind, addresses, at, weekdays }: Circulation): Typed => ({
  name,
  kind,
  addresses: addresses.join('\n'),
  at: at.toString({ smallestUnit: 'minute' }),
  weekdays: weekdays.join(','),
})

export const newList: Typed = { kind: 'daily', at: '08:00', weekdays: '1,2,3,4,5' }
