import { LongTextField } from '../../../../ui/index.ts'
import { withdrawAsk } from '../../actions/withdraw-ask.ts'
import { askDeedPage } from '../ask-deed.tsx'

export const takeBackPage = askDeedPage<{ reason: string | undefined }>({
  name: 'take-back',
  may: 'find places',
  title: ({ ask }) => `Take back the request to ${ask.service}?`,
  button: () => 'Take it back',
  fields: (from) => <LongTextField name="reason" label="Why (optional)" rows={2} from={from} />,
  read: (form) => ({ value: { reason: form.reason } }),
  act: (tx, about, value) => withdrawAsk(tx, { ...about, ...value }),
  said: () => 'Taken back. They are told.',
})
