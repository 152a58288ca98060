import { agoWords, momentWithin } from '../../../../platform/date-words.ts'
import type { Instant } from '../../../../platform/time.ts'
import { Button, Card, ChoiceField, type Filled, Form, LongTextField } from '../../../../ui/index.ts'
import { type ReasonClass, reasonClasses } from '../../actions/open-with-reason.ts'
import type { BreakGlass } from '../../queries/break-glass-list.ts'
import { openingsAddress } from '../addresses.ts'
import { reference } from '../journal/words.ts'

/** One opening with a reason and the two answers to it. Ids carry the opening's own, since several stand on a page. */
export const ToCheck = ({
  one,
  from,
  once,
  now,
}: {
  one: BreakGlass
  from: Filled
  once: string
  now: Instant
}) => {
  const finding = `finding-${one.breakGlassId}`
  const words = `words-${one.breakGlassId}`
  return (
    <Card title={`${one.user}, ${one.organisation}`} aside={agoWords(one.at, now)} level={3}>
      <p>
        <strong>{reasonClasses[one.reasonClass as ReasonClass] ?? one.reasonClass}</strong>
      </p>
      <blockquote>{one.words}</blockquote>
      <p>
        Opened {momentWithin(one.at, now)}, until {momentWithin(one.endsAt, now)}; looked{' '}
        {one.looked === 1 ? 'once' : `${one.looked} times`}.{' '}
        <a href={openingsAddress({ record: one.personId })}>
          Everyone who opened record {reference(one.personId)}
        </a>
      </p>
      <Form action={`/privacy/${one.breakGlassId}/check`} once={once}>
        <ChoiceField
          name={finding}
          label="Was it justified?"
          from={from}
          options={[
            { value: 'justified', text: 'Justified' },
            { value: 'not justified', text: 'Not justified' },
          ]}
          inline
          small
        />
        <LongTextField name={words} label="What you found, and what happens next" from={from} rows={2} />
        <Button text="Save finding" variant="secondary" />
      </Form>
    </Card>
  )
}
