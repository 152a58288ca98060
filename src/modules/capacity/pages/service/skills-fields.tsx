import { ChoicesField, type Filled, TextField } from '../../../../ui/index.ts'
import { runNeedChoices } from '../../rules/skills.ts'

/** What the carers of one line can do. Nothing said means: as the service has it. */
export const SkillsFields = ({ from }: { from: Filled }) => (
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
