import { Button, DateField, LongTextField, TextField } from '../../../../ui/index.ts'
import { sections } from '../../rules/assessment/sections.ts'
import { getsNewVersion } from '../../rules/assessment/state.ts'
import { type Shell, StayForm } from '../stay-form.tsx'
import { type AboutAssessment, nameOf } from './about.ts'

/** The sections one under another, how much help, and why the writer is trusted. */
export const WriteForm = ({ about, shell }: { about: AboutAssessment; shell: Shell }) => {
  const { who, state } = about
  const { latest } = state
  return (
    <StayForm
      title={latest ? `A new version for ${who.firstName}` : `Trusted assessment of ${who.firstName}`}
      who={who}
      shell={shell}
      button={latest ? `Save as version ${state.nextVersion}` : 'Save the assessment'}
      before={<Before about={about} />}
    >
      <input type="hidden" name="over" value={shell.from.typed.over ?? String(latest?.version ?? 0)} />
      {latest && (
        <LongTextField
          name="changed"
          label={`What changed since version ${latest.version}`}
          hint="Whoever read the last one reads this first"
          rows={2}
          from={shell.from}
        />
      )}
      {sections.map(({ key, title, hint }) => (
        <>
          <LongTextField name={key} label={title} hint={hint} rows={3} from={shell.from} />
          {key === 'help' && <HelpFields shell={shell} />}
        </>
      ))}
      <TextField name="writer" label="Written by" width={20} from={shell.from} />
      <TextField
        name="trained"
        label="The writer’s training"
        hint="What makes providers trust it. For example: Trusted assessor course, Marlshire"
        from={shell.from}
      />
      <DateField name="trainedOn" label="When the training was" from={shell.from} />
      <Button text="Keep as my draft" variant="secondary" name="step" value="draft" />
    </StayForm>
  )
}

const HelpFields = ({ shell: { from } }: { shell: Shell }) => (
  <>
    <TextField
      name="visitsADay"
      label="Visits a day"
      hint="0 where they live in"
      width={2}
      inputmode="numeric"
      from={from}
    />
    <TextField name="carers" label="Carers at a time" width={2} inputmode="numeric" from={from} />
    <TextField
      name="times"
      label="At what times"
      hint="For example: 8, 12:30, 5 and 8:30, half an hour each"
      from={from}
    />
  </>
)

const Before = ({ about: { state, names } }: { about: AboutAssessment }) => {
  const again = state.receivers
    .filter(getsNewVersion)
    .map(({ organisationId }) => nameOf(names, organisationId))
  return (
    <>
      <p>
        Write it once, so that every provider can say yes or no to the same words. Each part says something,
        even if it is “nothing to say”. What you type is kept as your draft until you save it.
      </p>
      {again.length > 0 && (
        <p>Saving sends it to {new Intl.ListFormat('en-GB').format(again)}, who have an earlier version.</p>
      )}
    </>
  )
}
