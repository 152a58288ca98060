import { momentWords } from '../../../../platform/date-words.ts'
import type { SignedIn } from '../../../../platform/http/page.ts'
import type { Instant } from '../../../../platform/time.ts'
import {
  Answer,
  Button,
  Details,
  EmptyState,
  InsetText,
  PageHeading,
  PrintButton,
  TextField,
} from '../../../../ui/index.ts'
import { mayDo } from '../../../access/index.ts'
import { ChartSection } from '../../chart/section.tsx'
import { couldBeSetFrom, noFigureWords, sentences } from '../../chart/words.ts'
import { plainDay, stepsWords } from '../../rules/step-words.ts'
import { betterWords } from '../../rules/value-words.ts'
import { definitionAddress, paths } from '../addresses.ts'
import { chartAddress, doneAddress, limitsAddress, promiseAddress, trajectoryAddress } from './addresses.ts'
import { Choose } from './choose.tsx'
import { DoneTable } from './done-table.tsx'
import { limitsWords, WhoSaid } from './limits-table.tsx'
import type { Loaded } from './load.ts'
import { PointsTable } from './points-table.tsx'
import { ofWords } from './series-here.ts'

type Props = { loaded: Loaded; viewer: SignedIn; now: Instant; here: string }

const shown = 6

/** Is it better, and did we do it? Sentence, icons, chart, verdicts, table. */
export const MeasureView = ({ loaded, viewer, now, here }: Props) => {
  const { model, wanted, names, known } = loaded
  const { definition, points } = model
  const hasFigure = points.some(({ value }) => value !== null)
  const hasPromise = points.some(({ promise }) => promise !== null) || model.ahead.length > 0
  return (
    <div class="hw-print-list">
      <nav class="hw-crumbs hw-screen-only" aria-label="Where you are">
        <a href={paths.register}>Measures</a> › {definition.edition ?? 'Chart'}
      </nav>
      <PageHeading
        title={ofWords(definition, wanted.slice, names)}
        note={
          <>
            {betterWords[definition.better]}. By {wanted.step}.{' '}
            <a href={definitionAddress(definition.key)}>What counts, version {definition.version}</a>
          </>
        }
      >
        <Doing loaded={loaded} viewer={viewer} />
      </PageHeading>
      {known && (
        <InsetText>
          <p>
            <strong>You see it as it was known {known.words}.</strong> What was recorded or said later is left
            out.{' '}
            <a href={chartAddress(definition.key, { ...wanted, known: null })}>Show it as it is known now</a>
          </p>
        </InsetText>
      )}
      <Choose loaded={loaded} />
      {hasFigure ? (
        <>
          <Says loaded={loaded} viewer={viewer} />
          <ChartSection model={model} id="chart" />
          <div class="hw-side-by-side">
            <section>
              <h2 class="nhsuk-heading-m">What was done, and did it work?</h2>
              {model.judged.length > 0 && <DoneTable model={model} />}
              {model.judged.length + model.earlier.length === 0 && (
                <p>
                  Nothing is marked on this chart yet.{' '}
                  {mayDo(viewer, 'mark what was done') && (
                    <a href={doneAddress(definition.key, wanted)}>Mark what was done</a>
                  )}
                </p>
              )}
              <Earlier model={model} />
            </section>
            <section>
              <h2 class="nhsuk-heading-m">
                The last {stepsWords(Math.min(shown, points.length), wanted.step)}
              </h2>
              <PointsTable
                {...tableOf(loaded, viewer)}
                caption="The last points"
                points={points.slice(-shown)}
              />
              {hasPromise && (
                <p>
                  <a href={trajectoryAddress(definition.key, wanted.slice)}>
                    The promise month by month, who is over it, and what it would take
                  </a>
                </p>
              )}
            </section>
          </div>
          <Details summary={`All ${points.length} as a table`}>
            <PointsTable {...tableOf(loaded, viewer)} caption="Every point of the chart" points={points} />
          </Details>
        </>
      ) : (
        <EmptyState title={noFigureWords(points)}>
          {points.findLast(({ missing }) => missing)?.missing ??
            'Nothing has been recorded or loaded for it.'}
        </EmptyState>
      )}
      <WhoSaid
        measure={definition.key}
        sets={loaded.sets}
        marked={loaded.marked}
        may={{
          limits: mayDo(viewer, 'set limits') && !known,
          done: mayDo(viewer, 'mark what was done') && !known,
        }}
        here={here}
        now={now}
        today={model.today}
      />
      <AsAt loaded={loaded} />
      <p class="hw-second">{limitsWords(model)}</p>
      <p class="hw-print-only">
        {viewer.systemName}, printed {momentWords(now, now)} by {viewer.name}, {viewer.organisationName}.
      </p>
    </div>
  )
}

const Earlier = ({ model: { earlier, today } }: Pick<Loaded, 'model'>) =>
  earlier.length === 0 ? null : (
    <p>
      Before the first point of this chart:{' '}
      {earlier.map(({ words, href, on }, i) => (
        <>
          {i > 0 && '; '}
          {href ? <a href={href}>{words}</a> : words} ({plainDay(on, today)})
        </>
      ))}
      . Look further back to read what came of it.
    </p>
  )

const tableOf = ({ model, wanted }: Loaded, viewer: SignedIn) => ({
  model,
  slice: wanted.slice,
  opens: mayDo(viewer, 'see people of measures'),
})

const Says = ({ loaded: { model, wanted }, viewer }: { loaded: Loaded; viewer: SignedIn }) => {
  const { first, rest } = sentences(model)
  const again = couldBeSetFrom(model)
  return (
    <Answer>
      <strong>{first}</strong> {rest.join(' ')}
      {again && ' How far it will go from here cannot be told until new limits are set.'}
      {again && mayDo(viewer, 'set limits') && !wanted.known && (
        <>
          {' '}
          <a class="hw-screen-only" href={limitsAddress(model.definition.key, wanted, again.from.toString())}>
            Set them now
          </a>
        </>
      )}
    </Answer>
  )
}

const Doing = ({ loaded: { model, wanted }, viewer }: { loaded: Loaded; viewer: SignedIn }) => {
  const { key } = model.definition
  if (wanted.known) return null
  return (
    <>
      {mayDo(viewer, 'mark what was done') && <a href={doneAddress(key, wanted)}>Mark what was done</a>}
      {mayDo(viewer, 'set limits') && <a href={limitsAddress(key, wanted)}>Set limits</a>}
      {mayDo(viewer, 'set trajectories') && <a href={promiseAddress(key, wanted.slice)}>Set a trajectory</a>}
      <PrintButton />
    </>
  )
}

const AsAt = ({ loaded: { model, wanted } }: { loaded: Loaded }) => (
  <div class="hw-screen-only">
    <Details summary="See it as it was known on an earlier day" open={wanted.known !== null}>
      <form method="get" action={paths.measure.replace(':measure', model.definition.key)}>
        <input type="hidden" name="step" value={wanted.step} />
        {wanted.slice.by !== 'whole' && (
          <>
            <input type="hidden" name="by" value={wanted.slice.by} />
            <input type="hidden" name="key" value={wanted.slice.key} />
          </>
        )}
        <TextField
          name="known"
          label="Evening of"
          hint="For example, 2026-10-31"
          width={10}
          from={{ errors: {}, typed: { known: wanted.known ?? '' } }}
        />
        <Button text="Show" small variant="secondary" />
      </form>
    </Details>
  </div>
)
