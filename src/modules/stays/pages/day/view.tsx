import { dateWords } from '../../../../platform/date-words.ts'
import { dateOf } from '../../../../platform/time.ts'
import { Button, ChoiceField, Details, Mark, TextField } from '../../../../ui/index.ts'
import { redDayReasons, redDayWords } from '../../rules/red-day-reasons.ts'
import type { Shown } from '../stay-form.tsx'

const headings = [...new Set(redDayReasons.map((reason) => reason.heading))]

export const DayFields = ({ about: { stay }, from, asked }: Shown<null>) => {
  const today = dateOf(asked.now)
  const yesterday = today.subtract({ days: 1 })
  return (
    <>
      {/* Enter in a field presses a form's first button, which must not be the green one. */}
      <button class="nhsuk-u-visually-hidden" type="submit" tabindex={-1} aria-hidden="true"></button>
      {stay.dayOn && stay.dayColour && (
        <p>
          {dateWords(stay.dayOn, today)}:{' '}
          <Mark is={stay.dayColour === 'red' ? 'red-day' : 'green-day'}>
            {stay.dayColour === 'red' ? 'Red day' : 'Green day'}
          </Mark>
          {stay.dayReason && `, ${redDayWords(stay.dayReason).toLowerCase()}`}
          {stay.redDaysRunning > 1 && ` (${stay.redDaysRunning} red days running)`}
        </p>
      )}
      <ChoiceField
        name="date"
        label="Which day"
        small
        inline
        from={from}
        options={[
          { value: today.toString(), text: `Today, ${dateWords(today, today)}` },
          { value: yesterday.toString(), text: `Yesterday, ${dateWords(yesterday, today)}` },
        ]}
      />
      <p>
        <Button
          text="Green day: something brought them nearer home"
          variant="secondary"
          name="colour"
          value="green"
        />
      </p>
      <TextField
        name="reason"
        label="Or a red day. Why?"
        hint="Start typing: scan, therapy, transport…"
        from={from}
        width={30}
        attributes={{ list: 'red-day-reasons' }}
      />
      <datalist id="red-day-reasons">
        {redDayReasons.map(({ words }) => (
          <option value={words}></option>
        ))}
      </datalist>
      <TextField name="words" label="More, if you like" from={from} />
      <Details summary={`All ${redDayReasons.length} reasons`}>
        {headings.map((heading) => (
          <>
            <h3>{heading}</h3>
            <ul>
              {redDayReasons
                .filter((reason) => reason.heading === heading)
                .map(({ words }) => (
                  <li>{words}</li>
                ))}
            </ul>
          </>
        ))}
      </Details>
    </>
  )
}
