import { ChoicesField, type Filled, TextField } from '../../../../ui/index.ts'
import { roomKinds } from '../../rules/homes.ts'
import { kindOf, type ServiceKind } from '../../rules/kinds.ts'
import { runNeedChoices } from '../../rules/skills.ts'

/** What is so of one line alone: its carers, where it comes to people; its rooms, where they go to it. */
export const SkillsFields = ({ kind, from }: { kind: ServiceKind; from: Filled }) =>
  kindOf(kind).at === 'home' ? <Carers from={from} /> : <Rooms from={from} />

const Rooms = ({ from }: { from: Filled }) => (
  <ChoicesField
    name="line_rooms"
    label="What its rooms are (optional)"
    hint="None ticked means as the service has it; once one is ticked, what is not ticked they are not"
    options={roomKinds.map(({ code, plain }) => ({ value: code, text: plain }))}
    small
    from={from}
  />
)

/** Nothing said means: as the service has it. */
const Carers = ({ from }: { from: Filled }) => (
  <>
    <TextField
      name="line_languages"
      label="Languages its carers speak (optional)"
      hint="In English, with commas between: Gujarati, Polish. Left empty, as the service has it"
      from={from}
    />
    <ChoicesField
      name="line_carer_sexes"
      label="Its carers (optional)"
      hint="None ticked means as the service has it"
      options={[
        { value: 'female', text: 'Women' },
        { value: 'male', text: 'Men' },
      ]}
      small
      from={from}
    />
    <div class="hw-columns">
      <ChoicesField
        name="line_meets"
        label="What its carers do (optional)"
        hint="None ticked means as the service has it; once one is ticked, what is not ticked is not done on this line"
        options={runNeedChoices.map(({ code, plain }) => ({ value: code, text: plain }))}
        small
        from={from}
      />
    </div>
  </>
)
