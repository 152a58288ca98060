import { isId } from '../../../../platform/ids.ts'
import type { Filled } from '../../../../ui/index.ts'
import { SelectField, TextField } from '../../../../ui/index.ts'
import type { OwnerAsked } from '../../actions/new-wait.ts'
import { type OrganisationName, optionsOf } from '../organisation-options.ts'
import type { Typed } from '../typed-moment.ts'

type Choice = 'choose' | 'usual' | 'nobody' | 'family'
const words: Record<Choice, string> = {
  choose: 'Choose',
  usual: 'Whoever usually does this',
  nobody: 'Nobody yet',
  family: 'The person or their family',
}

export const OwnerFields = ({
  from,
  organisations,
  choices,
  label = 'Who has to do it',
}: {
  from: Filled
  organisations: readonly OrganisationName[]
  choices: readonly Choice[]
  label?: string
}) => (
  <>
    <SelectField
      name="owner"
      label={label}
      hint="They can open this person’s record while they have it"
      options={[...choices.map((value) => ({ value, text: words[value] })), ...optionsOf(organisations)]}
      from={from}
    />
    <TextField
      name="ownerPerson"
      label="Who there (optional)"
      hint="For example: Dee Osei, duty social worker, daughter Ruth"
      width={20}
      from={from}
    />
  </>
)

export type OwnerRead = { owner: OwnerAsked | 'usual'; ownerPerson: string; errors: Record<string, string> }

export function readOwner(form: Typed): OwnerRead {
  const chosen = form.owner ?? ''
  const ownerPerson = form.ownerPerson?.trim() ?? ''
  const errors: Record<string, string> = {}
  if (ownerPerson.length > 100) errors.ownerPerson = 'This must be 100 characters or fewer'
  if (chosen === 'usual') return { owner: 'usual', ownerPerson, errors }
  if (chosen === 'family')
    return { owner: { ownerOrganisationId: null, ownerPerson: ownerPerson || 'Family' }, ownerPerson, errors }
  if (chosen === 'nobody') {
    if (ownerPerson) errors.owner = 'Choose whose person this is, or leave the name empty'
    return { owner: { ownerOrganisationId: null }, ownerPerson, errors }
  }
  if (!isId(chosen)) errors.owner = 'Choose who has to do it'
  return {
    owner: { ownerOrganisationId: chosen, ...(ownerPerson ? { ownerPerson } : {}) },
    ownerPerson,
    errors,
  }
}
