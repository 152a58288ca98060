import { LongTextField } from '../../../../ui/index.ts'
import { letGo } from '../../actions/let-go.ts'
import { askDeedPage } from '../ask-deed.tsx'

/** By whoever chose it; a provider has its own page. */
export const letGoPage = askDeedPage<{ reason: string }>({
  name: 'let-go',
  may: 'choose places',
  title: ({ ask }) => `Let ${ask.service} go?`,
  button: () => 'Let it go',
  before: () => (
    <p>They are told at once, the record closes to them, and what was held is free for others.</p>
  ),
  fields: (from) => <LongTextField name="reason" label="Why is it let go?" rows={2} from={from} />,
  read: (form) => ({ value: { reason: form.reason ?? '' } }),
  act: (tx, about, value) => letGo(tx, { ...about, ...value }),
  said: (_, { ask }) => `${ask.service} is let go, and told. The search goes on.`,
})
