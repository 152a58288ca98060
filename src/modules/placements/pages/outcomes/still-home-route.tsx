import { longDateWords } from '../../../../platform/date-words.ts'
import { dateOf } from '../../../../platform/time.ts'
import { ChoiceField, LongTextField } from '../../../../ui/index.ts'
import { sayAtHome } from '../../actions/say-at-home.ts'
import { followedOn, whereabouts } from '../../rules/at-home.ts'
import { outcomesAddress } from '../addresses.ts'
import { askDeedPage } from '../ask-deed.tsx'

/** Where were they on the 91st day? Asked of somebody who knows: them, their family, whoever looks after them. */
export const stillHomePage = askDeedPage<{ where: string; words: string | undefined }>({
  name: 'still-home',
  may: 'find places',
  title: () => 'Where were they on the 91st day?',
  button: () => 'Save',
  before: ({ row }, { now }) => (
    <p>
      {row.startedOn
        ? `Their care began on ${longDateWords(row.startedOn, dateOf(now))}, so the day is ${longDateWords(followedOn(row.startedOn), dateOf(now))}. `
        : ''}
      Ask them or somebody who knows; who has moved house is at home where they live now.
    </p>
  ),
  fields: (from) => (
    <>
      <ChoiceField
        name="where"
        label="Where were they?"
        options={whereabouts.map(({ code, plain }) => ({ value: code, text: plain }))}
        from={from}
      />
      <LongTextField name="words" label="Who said so, or anything to add (optional)" rows={2} from={from} />
    </>
  ),
  read: (form) =>
    form.where
      ? { value: { where: form.where, words: form.words } }
      : { errors: { where: 'Choose where they were' } },
  act: (tx, about, value) => sayAtHome(tx, { ...about, ...value }),
  // Several are asked one after the other.
  back: `${outcomesAddress}#due`,
  said: () => 'Saved. It counts in how short-term care ended.',
})
