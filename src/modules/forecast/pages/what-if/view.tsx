import { momentWithin } from '../../../../platform/date-words.ts'
import type { Instant } from '../../../../platform/time.ts'
import { Button, ErrorSummaryFor, type Filled, Form, NumberField, PageHeading } from '../../../../ui/index.ts'
import { madeAt } from '../../rules/today/made-words.ts'
import type { Lever } from '../../rules/what-if/levers.ts'
import { howMuchAddress, paths, whatIfAddress } from '../addresses.ts'
import { type AskedScenario, versionWords } from '../asked-scenario.ts'
import { RunLinks, UsedInPlans } from '../export/links.tsx'
import { ForecastLinks } from '../links.tsx'
import { NoScenario } from '../no-scenario.tsx'
import { WhichScenario } from '../which-scenario.tsx'
import { AnswerView } from './answer-view.tsx'
import { BeforeTable } from './before.tsx'
import { CostsView } from './costs-view.tsx'
import type { Loaded } from './load.ts'
import { MadeFrom } from './made-from.tsx'
import { Running } from './running.tsx'
import { PastMornings, SinceThen } from './scores.tsx'

type Props = {
  loaded: Loaded
  now: Instant
  once: string
  from: Filled
  mayKeep: boolean
  /** Whose days of an answer are shown, by a key in the address. */
  days: string | null
}

export const WhatIfView = ({ loaded, now, once, from, mayKeep, days }: Props) => {
  const { chosen, levers, ran, before } = loaded
  if (!chosen)
    return (
      <NoScenario page="What if?" here={paths.whatIf} title="No scenario is kept yet" mayKeep={mayKeep} />
    )
  return (
    <>
      <PageHeading title="What if?" note={noteOf(chosen, now)}>
        <ForecastLinks here={paths.whatIf} />
        <a href={paths.scenarios}>Scenarios</a>
      </PageHeading>
      <WhichScenario of={loaded} address={whatIfAddress} />
      <ErrorSummaryFor errors={from.errors} kept={false} />
      <div class="hw-what-if">
        <section class="hw-what-if__levers hw-screen-only">
          <h2 class="nhsuk-heading-s">Change what you could change</h2>
          <Form action={whatIfAddress(chosen.key)} once={once}>
            {levers.map((lever) => (
              <LeverField lever={lever} from={from} scenarioId={chosen.key} levers={levers} />
            ))}
            {levers.map(({ id, now: was }) => (
              <input type="hidden" name={`was-${id}`} value={String(was)} />
            ))}
            <Button text={ran ? 'Run again' : 'Run it'} preventDoubleClick />{' '}
            <p class="hw-second">
              {ran && <a href={whatIfAddress(chosen.key)}>Put everything back</a>}{' '}
              <a href={howMuchAddress(chosen.key)}>Find the cheapest mix</a>
            </p>
          </Form>
        </section>
        <div class="hw-what-if__answer" id="answer">
          {ran ? (
            ran.answer ? (
              <>
                <AnswerView answer={ran.answer} changes={ran.changes} run={ran.run} days={days} />
                <CostsView
                  answer={ran.answer}
                  changes={ran.changes}
                  of={chosen}
                  settings={loaded.settings}
                  mayKeep={mayKeep}
                />
                <RunLinks run={ran.run} mayUse={mayKeep} />
                <UsedInPlans parts={ran.usedIn} />
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
      {chosen.today && <PastMornings mornings={loaded.mornings} />}
      {before.length > 0 && <BeforeTable before={before} settings={loaded.settings} now={now} />}
    </>
  )
}

/** What there is now, and where it was changed by how much, with the way back. */
const LeverField = ({
  lever,
  from,
  scenarioId,
  levers,
}: {
  lever: Lever
  from: Filled
  scenarioId: string
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
              <a href={whatIfAddress(scenarioId, set)}>
                Undo
                <span class="nhsuk-u-visually-hidden">
                  {' '}
                  {lever.name}
                  {lever.when && `, ${lever.when}`}
                </span>
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

const noteOf = (chosen: AskedScenario, now: Instant): string =>
  chosen.made ? `${chosen.name}: as it was ${momentWithin(madeAt(chosen.made), now)}` : versionWords(chosen)

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
