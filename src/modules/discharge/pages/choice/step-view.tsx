import { DateField, LongTextField, TextField, TickField, WarningCallout } from '../../../../ui/index.ts'
import { letterWarning, stillNeedsBed } from '../../rules/choice/order.ts'
import { asksNothing } from '../../rules/choice/steps.ts'
import { type Shell, StayForm } from '../stay-form.tsx'
import { letterAddress } from './addresses.ts'
import type { AboutStep } from './step-route.tsx'

export const StepView = ({ about: { who, step, here }, shell }: { about: AboutStep; shell: Shell }) => {
  const warning = stillNeedsBed(step, here.bed, who.firstName)
  return (
    <StayForm
      title={step.plain}
      who={who}
      shell={shell}
      button="Record as given"
      before={
        <>
          {warning && <WarningCallout heading={letterWarning} text={warning} />}
          <p>
            Step <span class="hw-code">{step.code}</span>. {step.about}. Once it is recorded, the letter can
            be printed with what you write here.{' '}
            <a href={letterAddress(who.stayId, step.code)}>Print one to fill in by hand</a>
          </p>
        </>
      }
    >
      <input type="hidden" name="step" value={step.code} />
      <TextField name="to" label="Given to" width={20} from={shell.from} />
      <DateField name="on" label="Day it was given" from={shell.from} />
      {!asksNothing(step) && (
        <DateField
          name="decideBy"
          label="Last day to choose"
          hint={`The ladder of this place: ${step.daysToDecide} days, the day of the letter not counted`}
          from={shell.from}
        />
      )}
      {!asksNothing(step) && (
        <LongTextField
          name="options"
          label="What they can choose from"
          hint="One on each line: name and town, and from when it is free"
          rows={4}
          from={shell.from}
        />
      )}
      {!asksNothing(step) && (
        <TextField
          name="interim"
          label={
            step.letter === 'meanwhile'
              ? 'Where they can stay meanwhile'
              : 'Where they could stay meanwhile, if it is known'
          }
          from={shell.from}
        />
      )}
      {step.signedBy === 'senior manager' && (
        <TextField
          name="signedBy"
          label="Senior manager who signs it"
          hint="Name and post"
          width={20}
          from={shell.from}
        />
      )}
      <TextField
        name="ring"
        label="Who to ring with questions"
        hint="Name and number, as it should stand in the letter"
        from={shell.from}
      />
      <LongTextField
        name="words"
        label="Anything to add (not printed in the letter)"
        rows={2}
        from={shell.from}
      />
      {!asksNothing(step) && !here.wait && (
        <TickField
          name="wait"
          value="open"
          label="Also start the wait “Family to choose”"
          hint="Due on the last day to choose. Without a tick nothing is added to the list of waits"
          from={shell.from}
        />
      )}
      {here.wait && <p>The wait “Family to choose” runs already, and stays as it is.</p>}
    </StayForm>
  )
}
