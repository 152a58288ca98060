import type { Filled } from '../../../ui/index.ts'
import { DateField, Details, TimeField } from '../../../ui/index.ts'

/** When it happened, folded away because it is nearly always now. `typedWhen` reads it. */
export const WhenFields = ({
  from,
  prefix = '',
  summary = 'It was not just now',
}: {
  from: Filled
  prefix?: string
  summary?: string
}) => {
  const fields = ['on', 'on-day', 'on-month', 'on-year', 'at'].map((name) => prefix + name)
  return (
    <Details summary={summary} open={fields.some((name) => from.errors[name] || from.typed[name])}>
      <DateField name={`${prefix}on`} label="Day" hint="Leave empty for today" from={from} />
      <TimeField name={`${prefix}at`} label="Time" from={from} />
    </Details>
  )
}
