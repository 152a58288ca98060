import { longDateWords } from '../../../../platform/date-words.ts'
import { dateOf, type Instant, type LocalDate } from '../../../../platform/time.ts'
import {
  Button,
  ChoiceField,
  DateField,
  ErrorSummaryFor,
  type Filled,
  Form,
  LongTextField,
} from '../../../../ui/index.ts'
import type { OurAskRow } from '../../queries/our-asks.ts'
import { declineReasons } from '../../rules/decline-reasons.ts'
import type { Saying } from '../provider/addresses.ts'
import { daysOffered } from './form.ts'

type FormProps = {
  ask: OurAskRow
  /** From when they wish to come. */
  wished: LocalDate | null
  say: Saying
  now: Instant
  from: Filled
  once: string
  action: string
  back: string
}

const buttons: Record<Saying, string> = {
  yes: 'Send: yes, we can',
  no: 'Send: no',
  more: 'Ask them',
}

/** One answer to one request: as few taps as it takes. */
export const AnswerForm = ({ ask, wished, say, now, from, once, action, back }: FormProps) => (
  <>
    <ErrorSummaryFor errors={from.errors} />
    <Form action={action} once={once}>
      <input type="hidden" name="say" value={say} />
      <input type="hidden" name="saw" value={from.typed.saw ?? ask.answeredAt?.toString() ?? ''} />
      {say === 'yes' && <YesFields wished={wished} now={now} from={from} />}
      {say === 'no' && (
        <>
          <ChoiceField
            name="reason"
            label="Why not?"
            options={declineReasons.map(({ code, plain }) => ({ value: code, text: plain }))}
            from={from}
          />
          <LongTextField
            name="words"
            label="Anything that would help them (optional)"
            hint="For another reason: what it is. Do not name anybody"
            rows={2}
            from={from}
          />
        </>
      )}
      {say === 'more' && (
        <LongTextField
          name="words"
          label="What do you need to know?"
          hint="They answer here, and the time you have begins again"
          rows={3}
          from={from}
        />
      )}
      <Button text={buttons[say]} preventDoubleClick />
      <p class="hw-alone">
        <a href={back}>Back without an answer</a>
      </p>
      <p class="hw-second">
        No signal? Press again once you have some: the same answer sent twice counts once.
      </p>
    </Form>
  </>
)

const YesFields = ({ wished, now, from }: Pick<FormProps, 'wished' | 'now' | 'from'>) => {
  const today = dateOf(now)
  return (
    <>
      <p>Nothing is promised until they choose one of those who said yes. You are told either way.</p>
      <ChoiceField
        name="startOn"
        label="From when?"
        options={[
          ...daysOffered(now, wished).map((day) => ({
            value: day.toString(),
            text: day.equals(today) ? `Today, ${longDateWords(day, today)}` : longDateWords(day, today),
          })),
          { value: 'other', text: 'Another day, written below' },
        ]}
        from={from}
      />
      <DateField name="day" label="Another day (optional)" from={from} />
      <LongTextField
        name="words"
        label="Which room, or anything they should know (optional)"
        rows={2}
        from={from}
      />
    </>
  )
}
