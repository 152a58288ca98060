import { Details, type Filled, SelectField, TextField } from '../../../../ui/index.ts'
import type { LadderStep, LetterKind } from '../../rules/choice/steps.ts'
import { dueWords } from '../../rules/setting-words.ts'
import { rowsFor, type StepField, stepField } from './ladder-form.ts'

const letterWords: Record<LetterKind, string> = {
  information: 'Information; asks for nothing',
  choice: 'Asks for a choice',
  meanwhile: 'Offers a place to stay meanwhile',
  'formal notice': 'Formal notice',
}
const signedWords: Record<LadderStep['signedBy'], string> = {
  anyone: 'Whoever gives it',
  'senior manager': 'A senior manager',
}
const optionsOf = (words: Record<string, string>) =>
  Object.entries(words).map(([value, text]) => ({ value, text }))

/** The steps of the ladder, each folded away until it is opened or something is wrong in it, and an empty one. */
export const LadderFields = ({ from }: { from: Filled }) => (
  <>
    {rowsFor(from.typed).map((row) => (
      <StepFields row={row} from={from} />
    ))}
  </>
)

const StepFields = ({ row, from }: { row: number; from: Filled }) => {
  const name = (field: StepField) => stepField(row, field)
  const called = from.typed[name('plain')]
  const about = (words: string) => ({
    html: (
      <>
        {words}
        <span class="nhsuk-u-visually-hidden">, step {row + 1}</span>
      </>
    ),
  })
  return (
    <Details
      summary={called ? `Step ${from.typed[name('code')]}: ${called}` : 'Add another step'}
      open={Object.keys(from.errors).some((field) => field.startsWith(`step-${row}-`))}
    >
      <TextField
        name={name('code')}
        label={about('Letter')}
        hint="What was given before keeps its letter. Without letter and name the step is left out."
        width={4}
        from={from}
      />
      <TextField name={name('plain')} label={about('Name')} from={from} />
      <TextField name={name('about')} label={about('What it is about')} from={from} />
      <SelectField
        name={name('letter')}
        label={about('Which letter is printed')}
        options={optionsOf(letterWords)}
        from={from}
      />
      <SelectField
        name={name('signedBy')}
        label={about('Who signs it')}
        options={optionsOf(signedWords)}
        from={from}
      />
      <TextField
        name={name('days')}
        label={about('Due so many days')}
        width={3}
        inputmode="numeric"
        from={from}
      />
      <SelectField name={name('from')} label={about('after')} options={optionsOf(dueWords)} from={from} />
      <TextField
        name={name('daysToDecide')}
        label={about('Days to decide')}
        hint="The day of the letter is not counted. Empty where nothing is asked."
        width={3}
        inputmode="numeric"
        from={from}
      />
      <TextField
        name={name('place')}
        label={about('Place in the order')}
        width={3}
        inputmode="numeric"
        from={from}
      />
    </Details>
  )
}
