import { Button, ChoiceField, Details, InsetText, SelectField, TextField } from '../../../../ui/index.ts'
import type { Pathway } from '../../rules/facts.ts'
import { type Edition, pathwayWords, type Suggestion } from '../../rules/pathway.ts'
import { type Shell, StayForm } from '../stay-form.tsx'
import { WhenFields } from '../when-fields.tsx'
import type { Who } from '../who.ts'
import { ways } from './form.ts'

type Props = { who: Who; shell: Shell; edition: Edition; suggestion: Suggestion | null }

const pathways: Pathway[] = ['P0', 'P1', 'P2', 'P3']

export const PathwayForm = ({ who, shell, edition, suggestion }: Props) => (
  <StayForm title={`Where is ${who.firstName} going?`} who={who} shell={shell} button="Decide">
    <Details
      summary="Help me choose the pathway"
      open={suggestion !== null || Boolean(shell.from.errors.way)}
    >
      <SelectField
        name="way"
        label="Where to, and with what help?"
        options={[{ value: '', text: 'Choose' }, ...ways.map(({ value, words }) => ({ value, text: words }))]}
        from={shell.from}
      />
      <Button text="Suggest a pathway" variant="secondary" small name="step" value="suggest" />
      {suggestion && <Suggested suggestion={suggestion} />}
    </Details>
    <ChoiceField
      name="pathway"
      label="Pathway"
      options={pathways.map((pathway) => ({
        value: pathway,
        label: {
          html: (
            <>
              {pathwayWords[pathway]} <span class="hw-code">{pathway}</span>
            </>
          ),
        },
        hint: edition.definitions[pathway],
      }))}
      from={shell.from}
    />
    <TextField
      name="goingTo"
      label="Where exactly, if it is known"
      hint="For example: her daughter’s in Larkfield, Ashdene Court"
      from={shell.from}
    />
    <WhenFields from={shell.from} summary="This was not decided just now" />
    <p class="hw-second">
      {edition.edition}.{' '}
      {edition.confidence === 'verified' ? '' : 'Our own wording, from memory, not a national rule. '}
      Pathways 1 to 3 also tell the transfer of care hub.
    </p>
  </StayForm>
)

const Suggested = ({ suggestion: { pathway, column, why } }: { suggestion: Suggestion }) => (
  <InsetText>
    <p>
      <strong>{pathwayWords[pathway]}</strong> <span class="hw-code">{pathway}</span>, because this is {why}.
    </p>
    <p>
      It is chosen below. You decide.
      {column !== pathway && ` The national return counts it in column ${column}.`}
    </p>
  </InsetText>
)
