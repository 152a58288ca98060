import { momentWithin } from '../../../../platform/date-words.ts'
import type { Instant } from '../../../../platform/time.ts'
import { ChoiceField, InsetText, LongTextField, Mark, TextField, TickField } from '../../../../ui/index.ts'
import { criterion, type NeedsBed } from '../../rules/criteria.ts'
import { type Part, type PartAnswer, parts, type Readiness } from '../../rules/readiness.ts'
import { type Shell, StayForm } from '../stay-form.tsx'
import { WhenFields } from '../when-fields.tsx'
import type { Who } from '../who.ts'

type Props = { who: Who; shell: Shell; ready: Readiness; bed: NeedsBed; now: Instant }

export const ReadinessForm = ({ who, shell, ready, bed, now }: Props) => (
  <StayForm
    title={`Is ${who.firstName} ready to leave?`}
    who={who}
    shell={shell}
    button="Save the answers"
    before={<Before ready={ready} now={now} />}
  >
    {(bed.answer === 'yes' || bed.answer === 'ask again') && (
      <TickField
        name="bedNotNeeded"
        label={`${who.firstName} no longer needs this bed`}
        hint={
          <>
            It is still recorded that {who.firstName} {reasons(bed.codes)}. Until that ends, nobody counts as
            ready.
          </>
        }
        from={shell.from}
      />
    )}
    <div class="hw-columns">
      {parts.map((part) => (
        <PartFields
          part={part}
          answer={ready.parts[part]}
          now={now}
          shell={shell}
          firstName={who.firstName}
        />
      ))}
    </div>
  </StayForm>
)

const reasons = (codes: readonly string[]) =>
  new Intl.ListFormat('en-GB').format(codes.map((code) => criterion(code)?.plain ?? `criterion ${code}`))

const Before = ({ ready, now }: { ready: Readiness; now: Instant }) =>
  ready.readySince ? (
    <InsetText>
      <p>
        <Mark is="ready">Ready since {momentWithin(ready.readySince, now)}</Mark>
      </p>
      <p>
        A “no” to any of the three stops the clock. Being ready again later is a new period; the earlier one
        is kept.
      </p>
    </InsetText>
  ) : (
    <p>Ready means that all three say yes. Answer what you know now; the others stay as they are.</p>
  )

const questions: Record<Part, (name: string) => string> = {
  clinical: () => 'The doctors: is medical treatment in this bed finished?',
  team: () => 'The whole team: nurses, therapists and social work agree?',
  safe: () => 'Safe to go, with what is planned?',
}

const PartFields = ({
  part,
  answer,
  now,
  shell,
  firstName,
}: {
  part: Part
  answer: PartAnswer | null
  now: Instant
  shell: Shell
  firstName: string
}) => (
  <div>
    <ChoiceField
      name={`${part}-answer`}
      label={questions[part](firstName)}
      hint={<NowSays answer={answer} now={now} />}
      small
      options={[
        { value: 'yes', text: 'Yes' },
        { value: 'no', text: 'No' },
        { value: 'leave', text: answer ? 'Leave as it is' : 'Not asked yet' },
      ]}
      from={{ ...shell.from, typed: { [`${part}-answer`]: 'leave', ...shell.from.typed } }}
    />
    <TextField name={`${part}-by`} label="Who says so" width={20} from={shell.from} />
    <LongTextField name={`${part}-words`} label="Why not, or anything to add" rows={2} from={shell.from} />
    <WhenFields prefix={`${part}-`} from={shell.from} summary="Not said just now" />
  </div>
)

const NowSays = ({ answer, now }: { answer: PartAnswer | null; now: Instant }) => {
  if (!answer) return <>Nobody has said yet.</>
  if (answer.lapsedAt) return <>A yes lapsed when a reason to need the bed was recorded. Ask again.</>
  return (
    <>
      Now: {answer.answer}, {answer.by}, {momentWithin(answer.at, now)}
      {answer.words && `: ${answer.words}`}
    </>
  )
}
