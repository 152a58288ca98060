import { LongTextField } from '../../../../ui/index.ts'
import { fail } from '../../actions/fail.ts'
import { crisisHours } from '../../rules/early-failure.ts'
import { askDeedPage } from '../ask-deed.tsx'

/** The care has failed; within its first 48 hours it is a crisis. */
export const failedPage = askDeedPage<{ words: string }>({
  name: 'failed',
  may: 'find places',
  title: ({ ask }) => `Has ${ask.service} failed?`,
  button: () => 'It has failed',
  before: () => (
    <p>
      Within {crisisHours} hours of the start this is a crisis: it stands in Today until crisis care is
      opened, with one button, or somebody says what was done.
    </p>
  ),
  fields: (from) => <LongTextField name="words" label="What failed?" rows={2} from={from} />,
  read: (form) => ({ value: { words: form.words ?? '' } }),
  act: (tx, about, value) => fail(tx, { ...about, ...value }),
  said: ({ crisis }: { crisis: boolean }) =>
    crisis
      ? 'A crisis: it stands in Today. Open crisis care now.'
      : 'Written down. Say how it ended, or what follows.',
})
