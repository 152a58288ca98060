import { ChoicesField, Details, type Filled, TextField } from '../../../../ui/index.ts'
import type { Organisation } from '../../../access/index.ts'
import { codeOn } from '../../rules/code-list.ts'
import { editionById } from '../../rules/editions.ts'
import type { Party } from '../../rules/facts.ts'
import { matrixSource } from '../../rules/matrix.ts'
import { matrixRows, partyCodes } from './form.ts'

const partyWords: Record<Party, string> = { NHS: 'NHS', 'social care': 'Social care', both: 'Both' }

/** People aged 18 and over, for the rate per 100,000; left empty there is no rate. */
export const PopulationFields = ({ councils, from }: { councils: Organisation[]; from: Filled }) =>
  councils.length === 0 ? (
    <p>There is no council in this place yet. Add it under Organisations, and its population here.</p>
  ) : (
    <>
      <p>For the rate per 100,000. Left empty, there is no rate.</p>
      {councils.map((council) => (
        <>
          <TextField
            name={`adults-${council.organisationId}`}
            label={`${council.name}: people aged 18 and over`}
            width={10}
            inputmode="numeric"
            from={from}
          />
          <TextField
            name={`year-${council.organisationId}`}
            label={`${council.name}: year of the estimate, if known`}
            width={4}
            inputmode="numeric"
            from={from}
          />
        </>
      ))}
    </>
  )

/** The parties a delay of each reason may be attributed to. It warns and never stops anybody. */
export const MatrixFields = ({ from }: { from: Filled }) => {
  const edition = editionById('dtoc-beds')!
  const labelOf = (code: string) => codeOn(edition.reasons!, code, edition.validTo!)?.label ?? code
  return (
    <Details summary="Correct the attribution matrix">
      <p>{matrixSource} It warns and never stops anybody. Tick who a delay may be attributed to.</p>
      {matrixRows(null).map(({ reason }) => (
        <ChoicesField
          name={`matrix-${reason}`}
          label={`${labelOf(reason)} (${reason})`}
          options={Object.entries(partyCodes).map(([party, value]) => ({
            value,
            text: partyWords[party as Party],
          }))}
          small
          inline
          from={from}
        />
      ))}
    </Details>
  )
}
