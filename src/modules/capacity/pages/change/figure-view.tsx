import type { Instant } from '../../../../platform/time.ts'
import {
  ChoiceField,
  ErrorSummaryFor,
  type Filled,
  Form,
  FormButtons,
  PageHeading,
  TextField,
} from '../../../../ui/index.ts'
import { figureAddress } from '../../addresses.ts'
import type { Holds } from '../../rules/age.ts'
import { ageWords, runsOutWords, sourceWords } from '../../rules/figure-words.ts'
import { unitsWords, unitWords } from '../../rules/kinds.ts'
import { lineWords } from '../../rules/line-words.ts'
import type { Line, Service } from '../../rules/model.ts'

type Props = {
  service: Service
  line: Line
  now: Instant
  holds: Holds
  from: Filled
  once: string
  back: string
  /** The hub and the council say how they heard it; a provider speaks for itself. */
  asksHow: boolean
}

export const FigureView = ({ service, line, now, holds, from, once, back, asksHow }: Props) => {
  const what = lineWords(line)
  const { figure } = line
  return (
    <>
      <PageHeading
        title={`How many ${unitWords(2, service.kind)} are free?`}
        note={[service.name, what].filter(Boolean).join(', ')}
        below
      />
      <ErrorSummaryFor errors={from.errors} />
      <p>
        {figure ? (
          <>
            It says {unitsWords(figure.left, service.kind)}:{' '}
            {ageWords(figure, service.kind, now, holds).words}, {sourceWords[figure.source]};{' '}
            {figure.source === 'counted' ? 'it' : 'runs out:'}{' '}
            {runsOutWords(figure, service.kind, now, holds)}.
          </>
        ) : (
          'Nobody has said yet.'
        )}{' '}
        {service.counted !== null &&
          'These are beds of ours, counted from stays. What you type stands beside the count, and a difference is listed.'}
      </p>
      <Form action={figureAddress(line.lineId)} once={once}>
        <input type="hidden" name="back" value={back} />
        <input type="hidden" name="shown" value={figure?.figureId ?? ''} />
        <input type="hidden" name="left" value={figure?.figureId ? String(figure.left) : ''} />
        <TextField
          name="free"
          label={`Free now: ${unitWords(2, service.kind)}`}
          hint="Those you would give to somebody today. 0 if there are none."
          width={4}
          inputmode="numeric"
          from={from}
        />
        {asksHow && (
          <ChoiceField
            name="source"
            label="How do you know?"
            options={[
              { value: 'telephone', text: 'They told me on the telephone' },
              { value: 'page', text: 'I can see it myself' },
            ]}
            from={{ ...from, typed: { source: 'telephone', ...from.typed } }}
          />
        )}
        <TextField name="words" label="Anything to add (optional)" from={from} />
        <FormButtons text="Save what is free" back={back} />
      </Form>
    </>
  )
}
