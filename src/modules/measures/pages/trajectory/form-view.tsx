import type { Shell } from '../../../../platform/http/form-shell.ts'
import { ChoiceField, InsetText, LongTextField, RecordForm, TextField } from '../../../../ui/index.ts'
import { promiseAddress } from '../measure/addresses.ts'
import type { SeriesHere } from '../measure/series-here.ts'

type Props = { here: SeriesHere; shell: Shell; drawn: number | null }

export const TrajectoryForm = ({ here, shell, drawn }: Props) => {
  const { from } = shell
  return (
    <RecordForm
      title="Set a trajectory"
      who={`${here.of}, by month, in ${here.definition.unit}`}
      shell={{ ...shell, action: promiseAddress(here.definition.key, here.slice) }}
      button={drawn === null ? 'Go on' : 'Save the trajectory'}
      before={
        drawn === null ? (
          <p>What was promised for the same phase before is kept, and this takes its place.</p>
        ) : (
          <InsetText>
            <p>
              <strong>Nothing is saved yet.</strong> These are the {drawn} months of the path. Change any of
              them, then save.
            </p>
          </InsetText>
        )
      }
    >
      <TextField
        name="phase"
        label="Phase, if there is more than one"
        hint="For example, “Phase 1”"
        width={20}
        from={from}
      />
      <TextField
        name="source"
        label="Who promised it, and where does it stand?"
        hint="For example, “Delayed transfers action plan 2017 to 2019, page 12”"
        from={from}
      />
      <ChoiceField
        name="how"
        label="How do you want to give the months?"
        options={[
          { value: 'months', text: 'Typed, or pasted from a spreadsheet' },
          {
            value: 'path',
            text: 'Drawn as a path from one month to another',
            hint: { text: 'The months are shown before anything is saved' },
          },
        ]}
        from={from}
      />
      <LongTextField
        name="targets"
        label="Typed or pasted: month and target, a line each"
        hint="With a tab or a comma between: 2026-04, 900"
        rows={13}
        from={from}
      />
      {drawn === null && (
        <>
          <TextField
            name="path-from"
            label="Path: first month"
            hint="2026-04 or April 2026"
            width={10}
            from={from}
          />
          <TextField
            name="path-start"
            label="Path: target of the first month"
            width={5}
            inputmode="decimal"
            from={from}
          />
          <TextField name="path-to" label="Path: last month" width={10} from={from} />
          <TextField
            name="path-end"
            label="Path: target of the last month"
            width={5}
            inputmode="decimal"
            from={from}
          />
        </>
      )}
    </RecordForm>
  )
}
