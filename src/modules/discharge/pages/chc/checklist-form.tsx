import { ChoiceField, LongTextField, TextField } from '../../../../ui/index.ts'
import { checklistOutcome, scoresOf } from '../../rules/chc/checklist.ts'
import { checklistSource, domains } from '../../rules/chc/domains.ts'
import { checklistWords, usualChc } from '../../rules/chc/settings.ts'
import { originOf } from '../../rules/place-settings.ts'
import { typedWhen } from '../typed-moment.ts'
import { WhenFields } from '../when-fields.tsx'
import { chcFormPage } from './form-page.tsx'
import { reading } from './read-fields.ts'

const scores = ['A', 'B', 'C'] as const

/** The checklist of eleven areas (CHC-06): one radio group each, nothing else to fill in but who did it. */
export const checklistPage = chcFormPage({
  form: 'checklist',
  kind: 'chc-checklist',
  title: 'Checklist for continuing healthcare',
  heading: (name) => `Checklist for ${name}`,
  button: 'Save the checklist',
  said: (record, { checklist }) =>
    record.kind === 'chc-checklist' &&
    checklistOutcome(scoresOf(record.detail.domains, checklist), checklist) === 'positive'
      ? 'Positive: a full assessment is needed. It does not mean eligible.'
      : 'Negative: no full assessment is needed.',
  logs: 'opened the continuing healthcare checklist',
  says: ({ viewer }) => ({ by: viewer.name }),
  before: () => (
    <p>
      Eleven areas. Choose what describes their needs now best; between two, choose the higher. Tab goes to
      the next area, the arrow keys choose.
    </p>
  ),
  fields: ({ shell: { from }, settings: { checklist } }) => (
    <>
      {domains.map(({ code, plain, national, says }, i) => (
        <ChoiceField
          name={`domain-${code}`}
          label={{
            size: 's',
            html: (
              <>
                {i + 1}. {plain}
                {checklist.starred.includes(code) && ' *'}{' '}
                {national !== plain && <span class="hw-code">{national}</span>}
              </>
            ),
          }}
          small
          options={scores.map((score) => ({
            value: score,
            label: {
              html: (
                <>
                  <strong>{score}</strong> {says[score]}
                </>
              ),
            },
          }))}
          from={from}
        />
      ))}
      <TextField
        name="by"
        label="Filled in by"
        hint="One trained practitioner is enough"
        width={20}
        from={from}
      />
      <LongTextField name="words" label="Anything to add (optional)" rows={2} from={from} />
      <WhenFields from={from} summary="This was not filled in just now" />
      <p class="hw-second">
        {checklistSource.edition}. The areas were checked; the descriptions are ours, not the national
        wording. Positive with {checklistWords(checklist)}: {originOf(checklist, usualChc.checklist)}. The
        national form itself stays the record that is sent.
      </p>
    </>
  ),
  read(form, now) {
    const read = reading(form, now)
    const { at, errors } = typedWhen(form, now)
    Object.assign(read.errors, errors)
    const scored = domains.flatMap(({ code, plain }) => {
      const score = read.oneOf(`domain-${code}`, scores, `Choose A, B or C for ${plain.toLowerCase()}`)
      return score ? [[code, score] as const] : []
    })
    const by = read.text('by')
    if (!by) read.errors.by = 'Enter who filled it in'
    const detail = { by, domains: Object.fromEntries(scored), ...read.words() }
    return { record: { kind: 'chc-checklist', detail }, errors: read.errors, at }
  },
})
