import {
  ChoicesField,
  type Content,
  DateField,
  type Filled,
  LongTextField,
  SelectField,
  TextField,
} from '../../../../ui/index.ts'
import {
  crisisPaths,
  infections,
  kinds,
  needs,
  payers,
  registrations,
  roomKinds,
} from '../../../capacity/index.ts'
import { bandTitle, crisisPathWords, infectionWords, kindsWords, payerWords } from '../../rules/need-words.ts'
import type { Requires } from '../../rules/requires.ts'
import { dayChoices, type VisitRow } from './form.ts'

export type Sources = Partial<Record<keyof Requires, string>>
type Props = { from: Filled; rows: readonly VisitRow[]; sources: Sources }

const kindOptions = kinds.map(({ kind }) => ({ value: kind, text: kindsWords([kind]) }))
const empty = (text: string) => ({ value: '', text })

/** The minimum data set. What the record says is there already, with where it comes from. */
export const NeedFields = ({ from, rows, sources }: Props) => {
  const hint = (key: keyof Requires, words?: string): Content | undefined =>
    [sources[key], words].filter(Boolean).join('. ') || undefined
  return (
    <>
      <Section title="What would do">
        <SelectField
          name="want"
          label="What kind of service, first choice"
          options={[empty('Choose'), ...kindOptions]}
          from={from}
          {...hinted(hint('wants'))}
        />
        <details class="hw-more" open={(from.typed.also ?? '') !== ''}>
          <summary>What else would do</summary>
          <ChoicesField name="also" label="These would do as well" small options={kindOptions} from={from} />
        </details>
        <details class="hw-more" open={[from.typed.want, from.typed.also].join().includes('crisis care')}>
          <summary>If it is crisis care</summary>
          <SelectField
            name="crisisPath"
            label="How long it may last"
            options={crisisPaths.map((path) => ({ value: path, text: crisisPathWords[path] }))}
            from={from}
          />
        </details>
      </Section>
      <Visits from={from} rows={rows} source={hint('visits')} />
      <Section title="Needs">
        <div class="hw-many">
          <ChoicesField
            name="needs"
            label="They need"
            small
            options={needs.map(({ code, plain }) => ({ value: code, text: upper(plain) }))}
            from={typedList(from, 'needs')}
            {...hinted(hint('needs', 'Tick what is true, untick what is not'))}
          />
        </div>
        <div class="hw-beside">
          <SelectField
            name="infection"
            label="Infection"
            options={infections.map((one) => ({
              value: one,
              text:
                one === 'none known' ? 'None known' : upper(infectionWords(one).replace('infection: ', '')),
            }))}
            from={from}
          />
          <TextField
            name="weightKg"
            label="Weight"
            suffix="kg"
            width={4}
            inputmode="numeric"
            from={from}
            {...hinted(hint('weightKg'))}
          />
          <TextField
            name="language"
            label="Language carers must speak"
            width={10}
            from={from}
            {...hinted(hint('language', 'Empty where English will do'))}
          />
          <SelectField
            name="carerSex"
            label="Carers"
            options={[
              empty('Anybody'),
              { value: 'female', text: 'Women only' },
              { value: 'male', text: 'Men only' },
            ]}
            from={from}
          />
        </div>
        <details class="hw-more" open={[from.typed.registration, from.typed.rooms].join('') !== ''}>
          <summary>If it is a care home or a bed: registration and room</summary>
          <SelectField
            name="registration"
            label="Registered for"
            options={[
              empty('As the needs above say'),
              ...registrations.map(({ code, plain }) => ({ value: code, text: upper(plain) })),
            ]}
            from={from}
            {...hinted(hint('registration'))}
          />
          <ChoicesField
            name="rooms"
            label="The room must be"
            small
            options={roomKinds.map(({ code, plain }) => ({ value: code, text: upper(plain) }))}
            from={typedList(from, 'rooms')}
            {...hinted(hint('rooms'))}
          />
        </details>
      </Section>
      <Section title="Where, when and who pays">
        <div class="hw-beside">
          <DateField name="from" label="Not before (optional)" from={from} />
          <TextField
            name="near"
            label="Near to (optional)"
            hint="A postcode district, like MX4, where it is not home"
            width={5}
            from={from}
          />
          <TextField
            name="milesTo"
            label="At most so far away"
            suffix="miles"
            width={4}
            inputmode="numeric"
            from={from}
          />
          <SelectField
            name="payer"
            label="Who pays"
            options={[
              empty('Not known'),
              ...payers.map((one) => ({ value: one, text: upper(payerWords[one]) })),
            ]}
            from={from}
            {...hinted(hint('payer'))}
          />
          <TextField
            name="feeTo"
            label="At most a week"
            prefix="£"
            width={5}
            inputmode="decimal"
            from={from}
          />
        </div>
      </Section>
      <Section title="In words that they may read themselves">
        <p class="hw-second">
          Read by every provider that is asked, before anybody is chosen. No name, number or address.
        </p>
        <LongTextField name="about" label="About them" rows={3} from={from} {...hinted(hint('about'))} />
        <LongTextField
          name="wouldLike"
          label="What they would like"
          rows={2}
          from={from}
          {...hinted(hint('wouldLike'))}
        />
        <LongTextField
          name="whyWaiting"
          label="Why they wait, said honestly"
          rows={2}
          from={from}
          {...hinted(hint('whyWaiting'))}
        />
        <LongTextField
          name="onlyChosen"
          label="Only for whoever is chosen (optional)"
          hint="Key safe, who to ring first, what is not for everybody"
          rows={2}
          from={from}
        />
      </Section>
    </>
  )
}

const Section = ({ title, children }: { title: string; children: Content }) => (
  <section class="hw-section">
    <h2>{title}</h2>
    {children}
  </section>
)

const Visits = ({
  from,
  rows,
  source,
}: {
  from: Filled
  rows: readonly VisitRow[]
  source: Content | undefined
}) => {
  const wrong = from.errors.visits
  return (
    <section class="hw-section">
      <h2>Visits</h2>
      <fieldset
        class={wrong ? 'hw-visits nhsuk-form-group--error' : 'hw-visits'}
        id="visits"
        tabindex={-1}
        aria-describedby={wrong ? 'visits-error' : undefined}
      >
        <legend class="nhsuk-u-visually-hidden">Visits by part of the day</legend>
        {source && (
          <p class="hw-second">{source}. Leave out what is not needed; a bed or a home needs none.</p>
        )}
        {!source && <p class="hw-second">For care at home. A bed or a home needs none.</p>}
        {wrong && (
          <p class="nhsuk-error-message" id="visits-error">
            <span class="nhsuk-u-visually-hidden">Error:</span> {wrong}
          </p>
        )}
        {rows.map(({ key, band }) => (
          <div class="hw-visits__row">
            <strong class="hw-visits__band">{bandTitle(band)}</strong>
            <SelectField
              name={`carers-${key}`}
              label={hidden(`Carers, ${band}`)}
              options={[
                empty('No visit'),
                ...[1, 2, 3, 4].map((n) => ({
                  value: String(n),
                  text: n === 1 ? 'One carer' : `${['', '', 'Two', 'Three', 'Four'][n]} carers`,
                })),
              ]}
              from={from}
            />
            <TextField
              name={`minutes-${key}`}
              label={hidden(`Minutes, ${band}`)}
              suffix="min"
              width={3}
              inputmode="numeric"
              from={from}
            />
            <SelectField
              name={`days-${key}`}
              label={hidden(`Days, ${band}`)}
              options={dayOptions(from.typed[`days-${key}`])}
              from={from}
            />
          </div>
        ))}
      </fieldset>
    </section>
  )
}

/** Days that a list of its own does not name are kept as they were. */
function dayOptions(now: string | undefined): { value: string; text: string }[] {
  const options = dayChoices.map(({ value, text }) => ({ value, text }) as { value: string; text: string })
  return now && !options.some(({ value }) => value === now)
    ? [...options, { value: now, text: `Days ${now}` }]
    : options
}

const hidden = (text: string) => ({ text, classes: 'nhsuk-u-visually-hidden' })
const hinted = (hint: Content | undefined) => (hint === undefined ? {} : { hint })
const upper = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

/** Ticks that come back from a form are divided by line feeds. */
const typedList = (from: Filled, name: string): Filled => ({
  ...from,
  typed: { ...from.typed, [name]: (from.typed[name] ?? '').replaceAll('\n', ',') },
})
