import type { Instant } from '../../../../platform/time.ts'
import { LongTextField, TimeField } from '../../../../ui/index.ts'
import { tellMore } from '../../actions/tell-more.ts'
import { askDeedPage } from '../ask-deed.tsx'
import { typedMoment } from '../typed-fields.ts'

/** Answers what a provider asks to know; its clock starts again. */
export const tellMorePage = askDeedPage<{ words: string; answerBy: Instant | undefined }>({
  name: 'tell-more',
  may: 'find places',
  title: ({ ask }) => `What ${ask.service} asks to know`,
  button: () => 'Tell them',
  before: ({ ask }) => (
    <p>
      {ask.words ? (
        <>
          They ask: <q>{ask.words}</q>{' '}
        </>
      ) : (
        ''
      )}
      They still do not know who it is: write no name, number or address.
    </p>
  ),
  fields: (from) => (
    <>
      <LongTextField name="words" label="What they need to know" rows={3} from={from} />
      <TimeField
        name="answerByTime"
        label="Answer by (optional)"
        hint="The usual time for this kind of service, where it is left empty"
        from={from}
      />
    </>
  ),
  read(form, now) {
    const errors: Record<string, string> = {}
    const answerBy = typedMoment(form, { date: 'answerBy', time: 'answerByTime' }, now, errors)
    return Object.keys(errors).length > 0 ? { errors } : { value: { words: form.words ?? '', answerBy } }
  },
  act: (tx, about, value) => tellMore(tx, { ...about, ...value }),
  said: () => 'Told. Their time to answer runs again.',
})
