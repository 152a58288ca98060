import { momentWords } from '../../../../platform/date-words.ts'
import type { Instant } from '../../../../platform/time.ts'
import {
  Button,
  type Column,
  ErrorSummaryFor,
  type Filled,
  Form,
  NumberField,
  PageHeading,
  SelectField,
  Table,
  TextField,
} from '../../../../ui/index.ts'
import { bedsOf } from '../../rules/how-much/question.ts'
import { targetWords } from '../../rules/how-much/words.ts'
import { leversOf } from '../../rules/what-if/levers.ts'
import { costsAddress, howMuchAddress, paths, runAddress } from '../addresses.ts'
import { outlineWords, versionWords } from '../asked-scenario.ts'
import { UsedInPlans } from '../export/links.tsx'
import { ForecastLinks } from '../links.tsx'
import { NoScenario } from '../no-scenario.tsx'
import { stateWords } from '../what-if/state-words.ts'
import { WhichScenario } from '../which-scenario.tsx'
import { HowMuchAnswer } from './answer-view.tsx'
import { fieldsOf, leverHint } from './form.ts'
import type { Loaded } from './load.ts'
import { Searching } from './searching.tsx'

type Props = { loaded: Loaded; now: Instant; once: string; from: Filled; mayKeep: boolean }

/** A target and what may move at the left; the cheapest mix at the right. */
export const HowMuchView = ({ loaded, now, once, from, mayKeep }: Props) => {
  const { chosen, ran, before } = loaded
  if (!chosen)
    return (
      <NoScenario
        page="How much?"
        here={paths.howMuch}
        title="No scenario is kept in which anybody waits in a bed"
        mayKeep={mayKeep}
      />
    )
  return (
    <>
      <PageHeading title="How much?" note={versionWords(chosen)}>
        <ForecastLinks here={paths.howMuch} />
      </PageHeading>
      <WhichScenario of={loaded} address={howMuchAddress} />
      <ErrorSummaryFor errors={from.errors} kept={false} />
      <div class="hw-what-if">
        <section class="hw-what-if__levers hw-screen-only">
          <Question loaded={loaded} once={once} from={from} mayKeep={mayKeep} />
        </section>
        <div class="hw-what-if__answer" id="answer">
          {ran ? (
            ran.answer ? (
              <>
                <HowMuchAnswer answer={ran.answer} run={ran.run} question={ran.question} mayUse={mayKeep} />
                <UsedInPlans parts={ran.usedIn} />
              </>
            ) : (
              <Searching run={ran.run} question={ran.question} once={once} />
            )
          ) : (
            <About />
          )}
        </div>
      </div>
      {before.length > 0 && <Before before={before} now={now} />}
    </>
  )
}

const Question = ({ loaded, once, from, mayKeep }: Pick<Props, 'loaded' | 'once' | 'from' | 'mayKeep'>) => {
  const { chosen, ran } = loaded
  const { scenario, key } = chosen!
  return (
    <Form action={howMuchAddress(key)} once={once}>
      <h2 class="nhsuk-heading-s">What should hold</h2>
      <SelectField
        name="station"
        label="Whose beds are kept"
        from={from}
        options={bedsOf(scenario).map((name) => ({ value: name, text: name }))}
      />
      <NumberField
        name="waiting"
        label="People ready and waiting in them, at most"
        hint="on an average day: as many delayed days a day"
        from={from}
      />
      <NumberField name="chance" label="In how many of 100 runs" hint="80 is usual" width={3} from={from} />
      <h2 class="nhsuk-heading-s">What there could be more of</h2>
      <p class="hw-second">
        How much more at most, and what one more costs. Leave “at most” empty of what cannot change.{' '}
        {mayKeep && <a href={costsAddress(key)}>Set what things cost</a>}
      </p>
      {leversOf(scenario).map((lever) => {
        const { most, pounds } = fieldsOf(lever)
        const quicker = lever.of === 'days'
        return (
          <fieldset class="hw-how-much__lever">
            <legend>
              {lever.name} <span class="hw-second">{leverHint(scenario, lever)}</span>
            </legend>
            <NumberField name={most} label={quicker ? 'Quicker by at most' : 'More at most'} from={from} />
            <TextField name={pounds} label="One costs" prefix="£" width={5} inputmode="decimal" from={from} />
          </fieldset>
        )
      })}
      <Button text={ran ? 'Search again' : 'Find the cheapest mix'} preventDoubleClick />
    </Form>
  )
}

const About = () => (
  <>
    <p>
      Say what should hold, and what there could be more of at which price. Mixes of more places, starts and
      hours are tried, each many times with the same luck, until the cheapest that holds is found. It takes
      from seconds to a minute or two; the page shows how far it is, and it can be stopped.
    </p>
    <p>
      <a href={paths.whatIf}>What if?</a> says what one mix of your own would do.
    </p>
  </>
)

const Before = ({ before, now }: { before: Loaded['before']; now: Instant }) => {
  const columns: Column<Loaded['before'][number]>[] = [
    {
      name: 'question',
      head: 'Question',
      rowHead: true,
      card: 'title',
      cell: ({ run, question }) => <a href={runAddress(run.runId)}>{targetWords(question)}</a>,
    },
    {
      name: 'scenario',
      head: 'Scenario',
      cell: ({ kept }) => outlineWords(kept),
    },
    {
      name: 'asked',
      head: 'Asked',
      cell: ({ run }) => `${momentWords(run.askedAt, now)}${run.askedBy ? `, ${run.askedBy}` : ''}`,
    },
    { name: 'state', head: 'Answer', cell: ({ run }) => stateWords[run.state] },
  ]
  return <Table caption="Asked before" captionShown columns={columns} rows={before} />
}
