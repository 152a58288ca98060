import type { Instant } from '../../../../platform/time.ts'
import type { Filled } from '../../../../ui/index.ts'
import { ChoicesField, DateField, TimeField } from '../../../../ui/index.ts'
import { criteria, criteriaSource, type NeedsBed } from '../../rules/criteria.ts'
import { bedWords } from '../bed-words.ts'
import { type Shell, StayForm } from '../stay-form.tsx'
import { WhenFields } from '../when-fields.tsx'
import type { Who } from '../who.ts'
import { none } from './form.ts'

type Props = { who: Who; shell: Shell; bed: NeedsBed; now: Instant }

export const CriteriaForm = ({ who, shell, bed, now }: Props) => (
  <StayForm
    title={`Does ${who.firstName} still need this bed?`}
    who={who}
    shell={shell}
    button="Save"
    before={<p>Last answer: {bedWords(bed, now)}</p>}
  >
    <ChoicesField
      name="met"
      label={`Why ${who.firstName} needs it today`}
      hint="Choose all that apply. A reason after an operation ends by itself, and then somebody is asked again."
      options={[
        ...criteria.map(({ code, plain, national, clockHours }) => ({
          value: code,
          label: {
            html: (
              <>
                {plain.charAt(0).toUpperCase() + plain.slice(1)} <span class="hw-code">{code}</span>
              </>
            ),
          },
          hint: national,
          ...(clockHours
            ? { conditional: { html: <Operation code={code} hours={clockHours} from={shell.from} /> } }
            : {}),
        })),
        { divider: 'or' },
        {
          value: none,
          text: `None of these: ${who.firstName} no longer needs this bed`,
          behaviour: 'exclusive',
        },
      ]}
      from={shell.from}
    />
    <WhenFields from={shell.from} summary="This was not said just now" />
    <p class="hw-second">{criteriaSource.edition}. The words are ours; the codes are national.</p>
  </StayForm>
)

const Operation = ({ code, hours, from }: { code: string; hours: number; from: Filled }) => (
  <>
    <DateField
      name={`op${code}`}
      label="Day of the operation"
      hint={`It counts for ${hours} hours. Leave the day empty for today.`}
      from={from}
    />
    <TimeField name={`op${code}-time`} label="Time of the operation" from={from} />
  </>
)
