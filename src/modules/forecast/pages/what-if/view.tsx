import { momentWords } from '../../../../platform/date-words.ts'
import type { Instant } from '../../../../platform/time.ts'
import {
  Button,
  Chips,
  type Column,
  EmptyState,
  ErrorSummaryFor,
  type Filled,
  Form,
  NumberField,
  PageHeading,
  Table,
} from '../../../../ui/index.ts'
import { madeAt } from '../../rules/today/made-words.ts'
import { todayName } from '../../rules/today/stations.ts'
import { changeWords } from '../../rules/what-if/changes.ts'
import type { Lever } from '../../rules/what-if/levers.ts'
import { paths, runAddress, todayKey, whatIfAddress } from '../addresses.ts'
import { AnswerView } from './answer-view.tsx'
import type { Chosen, Loaded } from './load.ts'
import { MadeFrom } from './made-from.tsx'
import { Running } from './running.tsx'
import { PastMornings, SinceThen } from './scores.tsx'

type Props = { loaded: Loaded; now: Instant; once: string; from: Filled; mayKeep: boolean }

export const WhatIfView = ({ loaded, now, once, from, mayKeep }: Props) => {
  const { chosen, levers, ran, before } = loaded
  if (!chosen)
    return (
      <>
        <PageHeading title="What if?" />
        <EmptyState title="No scenario is kept yet">
          A scenario says who comes, where they stay and what they wait for.{' '}
          {mayKeep ? <a href={paths.scenarios}>Keep the first one</a> : 'An analyst or the hub keeps them.'}
        </EmptyState>
      </>
    )
  return (
    <>
      <PageHeading title="What if?" note={noteOf(chosen, now)}>
        <a href={paths.demand}>What comes next</a>
        <a href={paths.scenarios}>Scenarios</a>
      </PageHeading>
      <Which loaded={loaded} />
      <ErrorSummaryFor errors={from.errors} kept={false} />
      <div class="hw-what-if">
        <section class="hw-what-if__levers">
          <h2 class="nhsuk-heading-s">Change what you could change</h2>
          <Form action={whatIfAddress(chosen.kept?.scenarioId ?? todayKey)} once={once}>
            {levers.map((lever) => (
              <LeverField lever={lever} from={from} />
            ))}
            {levers.map(({ id, now: was }) => (
              <input type="hidden" name={`was-${id}`} value={String(was)} />
            ))}
            <Button text={ran ? 'Run again' : 'Run it'} preventDoubleClick />
          </Form>
        </section>
        <div class="hw-what-if__answer" id="answer">
          {ran ? (
            ran.answer ? (
              <>
                <AnswerView answer={ran.answer} changes={ran.changes} run={ran.run} />
                <SinceThen days={ran.since} />
                {chosen.made && <MadeFrom made={chosen.made} />}
              </>
            ) : (
              <Running run={ran.run} changes={ran.changes} once={once} />
            )
          ) : (
            <About loaded={loaded} />
          )}
        </div>
      </div>
      {loaded.today && <PastMornings mornings={loaded.mornings} />}
      {before.length > 0 && <Before before={before} now={now} />}
    </>
  )
}

const LeverField = ({ lever, from }: { lever: Lever; from: Filled }) => {
  const typed = from.typed[lever.id]
  const isChanged = typed !== undefined && typed !== '' && typed !== String(lever.now)
  return (
    <NumberField
      name={lever.id}
      label={lever.name}
      hint={`${lever.when ? `${lever.when}; ` : ''}now ${lever.now}${isChanged ? ', changed' : ''}`}
      width={4}
      from={from}
    />
  )
}

/** The place as it is stands first, then the scenarios that are kept. */
const Which = ({ loaded: { scenarios, hasToday, chosen } }: { loaded: Loaded }) => {
  const chips = [
    ...(hasToday
      ? [{ href: whatIfAddress(todayKey), label: todayName, current: chosen!.made !== null }]
      : []),
    ...scenarios.map(({ scenarioId, name }) => ({
      href: whatIfAddress(scenarioId),
      label: name,
      current: name === chosen!.name,
    })),
  ]
  return chips.length > 1 ? <Chips label="Which scenario" chips={chips} /> : null
}

const noteOf = ({ name, kept, made }: Chosen, now: Instant): string =>
  made ? `${name}: as it was ${momentWords(madeAt(made), now)}` : `${name}, version ${kept!.version}`

const About = ({ loaded: { chosen } }: { loaded: Loaded }) => (
  <>
    {chosen!.made ? <MadeFrom made={chosen!.made} /> : <p>{chosen!.about ?? 'Nothing is said about it.'}</p>}
    <p>
      It looks {chosen!.scenario.days} days ahead
      {chosen!.scenario.today ? ' from the people who are there' : ''}. Change what you could change and run
      it: as it is and with the changes, many times over with the same luck, so that what differs is what you
      changed. Leave everything as it is to see what is to be expected.
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
      cell: ({ run, changes }) => (
        <a href={runAddress(run.runId)}>
          {changes.length === 0 ? 'As it is' : changes.map(changeWords).join('; ')}
        </a>
      ),
    },
    { name: 'scenario', head: 'Scenario', cell: ({ name }) => name },
    {
      name: 'asked',
      head: 'Asked',
      cell: ({ run }) => `${momentWords(run.askedAt, now)}${run.askedBy ? `, ${run.askedBy}` : ''}`,
    },
    { name: 'state', head: 'Answer', cell: ({ run }) => stateWords[run.state] },
  ]
  return <Table caption="Asked before" captionShown columns={columns} rows={before} />
}

const stateWords = {
  waiting: 'waits its turn',
  running: 'running',
  done: 'worked out',
  stopped: 'stopped',
  failed: 'could not be worked out',
} as const
