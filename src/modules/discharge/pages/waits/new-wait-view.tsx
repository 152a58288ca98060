import type { Filled } from '../../../../ui/index.ts'
import { DateField, LongTextField, SelectField, TimeField } from '../../../../ui/index.ts'
import { awaitsList } from '../../rules/awaits.ts'
import type { OrganisationName } from '../organisation-options.ts'
import { type Shell, StayForm } from '../stay-form.tsx'
import { WhenFields } from '../when-fields.tsx'
import type { Who } from '../who.ts'
import { OwnerFields } from './owner-fields.tsx'
import { templatePage } from './template.tsx'

export const NewWait = ({
  who,
  shell,
  organisations,
  fills,
  chosen,
}: {
  who: Who
  shell: Shell
  organisations: readonly OrganisationName[]
  fills: ReadonlyMap<string, string>
  chosen: boolean
}) => (
  <StayForm
    title={`What does ${who.firstName} wait for?`}
    who={who}
    shell={shell}
    button="Write it down"
    before={
      <p>
        <a href={templatePage.to({ stayId: who.stayId }, { back: shell.back })}>
          Several at once, from the usual list
        </a>
      </p>
    }
  >
    <SelectField
      name="awaits"
      label="What is awaited"
      hint={chosen ? undefined : 'Choosing fills in who usually does it, and by when'}
      attributes={{ 'data-prefill': '' }}
      options={[
        { value: '', text: 'Choose' },
        ...awaitsList.map(({ code, plain }) => ({
          value: code,
          text: plain,
          attributes: { 'data-fill': fills.get(code) },
        })),
      ]}
      from={shell.from}
    />
    <LongTextField
      name="words"
      label="Details"
      hint="For example: four visits a day, two carers"
      rows={2}
      from={shell.from}
    />
    <OwnerFields from={shell.from} organisations={organisations} choices={['usual', 'nobody', 'family']} />
    <DueFields from={shell.from} />
    <WhenFields from={shell.from} summary="It was asked for earlier" />
  </StayForm>
)

export const DueFields = ({ from }: { from: Filled }) => (
  <>
    <DateField name="due" label="Due" hint="The day by which it should be done" from={from} />
    <TimeField name="dueTime" label="Time it is due (optional)" from={from} />
  </>
)
