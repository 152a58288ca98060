import { ChoiceField, DateField, LongTextField, SelectField, TextField } from '../../../../ui/index.ts'
import { supportToolDomains, supportToolSource } from '../../rules/chc/domains.ts'
import { indicationWords, usualChc } from '../../rules/chc/settings.ts'
import { originOf } from '../../rules/place-settings.ts'
import { chcFormPage } from './form-page.tsx'
import { reading } from './read-fields.ts'

const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** The full assessment: twelve areas with their levels (CHC-07), where it was made (CHC-05), and what it recommends. */
export const assessmentPage = chcFormPage({
  form: 'assessment',
  kind: 'chc-assessment',
  title: 'Full assessment for continuing healthcare',
  heading: (name) => `Full assessment of ${name}`,
  button: 'Save the assessment',
  said: 'Assessment recorded. The commissioner decides.',
  logs: 'opened the form for the continuing healthcare assessment',
  fields: ({ shell: { from }, settings: { indication } }) => (
    <>
      <DateField name="on" label="Day of the assessment" from={from} />
      <TextField name="by" label="Who assessed" hint="The lead, and their team" width={20} from={from} />
      <ChoiceField
        name="setting"
        label="Where was it made?"
        options={[
          { value: 'not acute', text: 'Outside an acute hospital' },
          { value: 'acute', text: 'In an acute hospital bed' },
        ]}
        from={from}
      />
      {supportToolDomains.map(({ code, plain, national, levels }) => (
        <SelectField
          name={`level-${code}`}
          label={national === plain ? plain : `${plain} (${national})`}
          options={[
            { value: '', text: 'Choose a level' },
            ...levels.map((level) => ({ value: level, text: upper(level) })),
          ]}
          from={from}
        />
      ))}
      <ChoiceField
        name="recommends"
        label="What do the assessors recommend?"
        hint={`${indicationWords(indication)} indicate a primary health need. The team weighs everything together.`}
        options={[
          { value: 'eligible', text: 'Eligible' },
          { value: 'not eligible', text: 'Not eligible' },
        ]}
        from={from}
      />
      <LongTextField name="words" label="Why (optional)" rows={3} from={from} />
      <p class="hw-second">
        {supportToolSource.edition}: areas and levels are from memory, not the national wording. What they
        indicate: {originOf(indication, usualChc.indication)}.
      </p>
    </>
  ),
  read(form, now) {
    const { errors, ...read } = reading(form, now)
    const on = read.day('on')
    const by = read.text('by')
    if (!by) errors.by = 'Enter who assessed'
    const setting = read.oneOf('setting', ['acute', 'not acute'], 'Choose where it was made')
    const levels = supportToolDomains.flatMap(({ code, plain, levels: own }) => {
      const level = read.oneOf(`level-${code}`, own, `Choose a level for ${plain.toLowerCase()}`)
      return level ? [[code, level] as const] : []
    })
    const recommends = read.oneOf('recommends', ['eligible', 'not eligible'], 'Choose what they recommend')
    if (!setting || !recommends) return { record: null, errors }
    const detail = { on, by, setting, domains: Object.fromEntries(levels), recommends, ...read.words() }
    return { record: { kind: 'chc-assessment', detail }, errors }
  },
})
