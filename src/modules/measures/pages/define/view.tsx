import type { Shell } from '../../../../platform/http/form-shell.ts'
import { ChoiceField, LongTextField, RecordForm, SelectField, TextField } from '../../../../ui/index.ts'
import { betters } from '../../rules/model.ts'
import { units } from '../../rules/read-definition.ts'
import { tallies } from '../../rules/tallies.ts'
import { betterWords } from '../../rules/value-words.ts'

export const DefineView = ({ title, shell, isNew }: { title: string; shell: Shell; isNew: boolean }) => {
  const { from } = shell
  return (
    <RecordForm
      title={title}
      who="Nothing is edited: what counts is kept in versions, and every figure says by which."
      shell={shell}
      button={isNew ? 'Add the measure' : 'Let this version hold'}
    >
      {!isNew && <LongTextField name="change" label="What changes, and why?" rows={2} from={from} />}
      <TextField name="name" label="Name" from={from} />
      {isNew && (
        <TextField
          name="key"
          label="Key"
          hint="For files and addresses, like night-visits. Made from the name where it is left empty."
          width={20}
          from={from}
        />
      )}
      <LongTextField name="words" label="What does it tell, in words for anybody?" rows={2} from={from} />
      <LongTextField name="numerator" label="What is counted? (the numerator)" rows={2} from={from} />
      <LongTextField
        name="denominator"
        label="Out of what? (the denominator)"
        hint="Empty for a plain count."
        rows={2}
        from={from}
      />
      <SelectField
        name="unit"
        label="Unit"
        options={choose(units.map((value) => ({ value, text: value })))}
        from={from}
      />
      <ChoiceField
        name="better"
        label="Which way is better?"
        options={betters.map((value) => ({ value, text: betterWords[value] }))}
        small
        from={from}
      />
      <SelectField
        name="count"
        label="How is it worked?"
        hint="From what is recorded here, or loaded from a file."
        options={[
          { value: 'file', text: 'Loaded from a file' },
          ...tallies.map(({ code, words }) => ({ value: code, text: `Count: ${words}` })),
        ]}
        from={from}
      />
      <SelectField
        name="over"
        label="Divided by"
        options={[
          { value: '', text: 'Nothing: a plain count' },
          { value: 'days', text: 'The calendar days of the period' },
          { value: 'population-18', text: 'People aged 18 and over who live here' },
          { value: 'population-65', text: 'People aged 65 and over who live here' },
          ...tallies.map(({ code, words }) => ({ value: code, text: words })),
        ]}
        from={from}
      />
      <TextField name="source" label="Where does the definition come from?" from={from} />
      <TextField
        name="edition"
        label="Edition"
        hint="Where the source has editions."
        width={20}
        from={from}
      />
      <TextField name="owner" label="Who answers for it?" from={from} />
    </RecordForm>
  )
}

const choose = (options: { value: string; text: string }[]) => [{ value: '', text: 'Choose' }, ...options]
