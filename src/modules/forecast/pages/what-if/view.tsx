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
import { changeWords } from '../../rules/what-if/changes.ts'
import type { Lever } from '../../rules/what-if/levers.ts'
import { costsAddress, paths, runAddress, whatIfAddress } from '../addresses.ts'
import { chosenKey, chosenNote, outlineWords, scenarioChips } from '../chosen.ts'
import { RunLinks } from '../export/links.tsx'
import { ForecastLinks } from '../links.tsx'
import { AnswerView } from './answer-view.tsx'
import { CostsView } from './costs-view.tsx'
import type { Loaded } from './load.ts'
import { MadeFrom } from './made-from.tsx'
import { Running } from './running.tsx'
import { PastMornings, SinceThen } from './scores.tsx'
import { stateWords } from './state-words.ts'

type Props = { loaded: Loaded; now: Instant; once: string; from: Filled; mayKeep: boolean }

export const WhatIfView = ({ loaded, now, once, from, mayKeep }: Props) => {
  const { chosen, levers, ran, before } = loaded
  if (!chosen)
    return (
      <>
        <PageHeading title="What if?">
          <ForecastLinks here={paths.whatIf} />
        </PageHeading>
        <EmptyState title="No scenario is kept yet">
          A scenario says who comes, where they stay and what they wait for.{' '}
          {mayKeep ? <a href={paths.scenarios}>Keep the first one</a> : 'An analyst or the hub keeps them.'}
        </EmptyState>
      </>
    )
  return (
    <>
      <PageHeading title="What if?" note={chosenNote(chosen, now)}>
        <ForecastLinks here={paths.whatIf} />
        <a href={paths.scenarios}>Scenarios</a>
      </PageHeading>
      <Which loaded={loaded} />
      <ErrorSummaryFor errors={from.errors} kept={false} />
      <div class="hw-what-if">
        <section class="hw-what-if__levers hw-screen-only">
          <h2 class="nhsuk-heading-s">Change what you could change</h2>
          <Form action={whatIfAddress(chosenKey(chosen))} once={once}>
            {levers.map((lever) => (
              <LeverField lever={lever} from={from} scenario={chosenKey(chosen)} levers={levers} />
            ))}
            {levers.map(({ id, now: was }) => (
              <input type="hidden" name={`was-${id}`} value={String(was)} />
            ))}
            <Button text={ran ? 'Run again' : 'Run it'} preventDoubleClick />{' '}
            {ran && <a href={whatIfAddress(chosenKey(chosen))}>Put everything back</a>}
          </Form>
        </section>
        <div class="hw-what-if__answer" id="answer">
          {ran ? (
            ran.answer ? (
              <>
                <AnswerView answer={ran.answer} changes={ran.changes} run={ran.run} />
                <CostsView
                  answer={ran.answer}
                  changes={ran.changes}
                  scenario={chosen.scenario}
                  costsAt={mayKeep ? costsAddress(chosenKey(chosen)) : null}
                  settings={loaded.settings}
                />
                <SinceThen days={ran.since} />
                <RunLinks run={ran.run} mayUse={mayKeep} />
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
      {chosen.today && <PastMornings mornings={loaded.mornings} />}
      {before.length > 0 && <Before before={before} now={now} />}
    </>
  )
}

/** What there is now, and where it was changed by how much, with the way back. */
const LeverField = ({
  lever,
  from,
  scenario,
  levers,
}: {
  lever: Lever
  from: Filled
  scenario: string
  levers: readonly Lever[]
}) => {
  const isChanged = (one: Lever) => {
    const typed = from.typed[one.id]
    return typed !== undefined && typed !== '' && typed !== String(one.now)
  }
  const others = levers.filter((one) => one.id !== lever.id && isChanged(one))
  const set = Object.fromEntries(others.map(({ id }) => [id, from.typed[id]!]))
  return (
    <NumberField
      name={lever.id}
      label={lever.name}
      hint={
        <>
          {lever.when ? `${lever.when}; ` : ''}now {lever.now}
          {isChanged(lever) && (
            <>
              . <b>Changed.</b>{' '}
              <a href={whatIfAddress(scenario, set)}>
                Undo<span class="nhsuk-u-visually-hidden"> {lever.name}</span>
              </a>
            </>
          )}
        </>
      }
      width={4}
      from={from}
    />
  )
}

const Which = ({ loaded: { scenarios, hasToday, chosen } }: { loaded: Loaded }) => {
  const chips = scenarioChips(whatIfAddress, { scenarios, hasToday, chosen: chosen! })
  return chips.length > 1 ? <Chips label="Which scenario" chips={chips} /> : null
}

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
