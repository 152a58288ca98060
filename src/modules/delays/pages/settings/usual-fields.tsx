import { Details, type Filled, SelectField } from '../../../../ui/index.ts'
import { awaitsField, awaitsOptions, partyField, rowsFor, usualChoices } from './usual-form.ts'

/** Whose a wait usually is: only the exceptions of this place. */
export const UsualFields = ({ from }: { from: Filled }) => (
  <Details summary="Correct whose a wait usually is" open={rowsFor(from.typed).length > 3}>
    <p>
      Only for waits whose owner is neither the NHS nor a council: there, the owner decides. Our own rule, not
      a national one, and the two sides settle each night. Add only what is different here.
    </p>
    {rowsFor(from.typed).map((row) => (
      <>
        <SelectField
          name={awaitsField(row)}
          label={`Exception ${row + 1}: what is awaited`}
          options={[{ value: '', text: 'Nothing: no exception' }, ...awaitsOptions]}
          from={from}
        />
        <SelectField
          name={partyField(row)}
          label={`Exception ${row + 1}: whose it usually is`}
          options={[
            { value: '', text: 'Choose' },
            ...usualChoices.map(({ value, text }) => ({ value, text })),
          ]}
          from={from}
        />
      </>
    ))}
    <p>For more than three, save and open this again.</p>
  </Details>
)
