import { fullDate } from '../../../../platform/date-words.ts'
import { type Asked, page, type Reply } from '../../../../platform/http/page.ts'
import { newId } from '../../../../platform/ids.ts'
import { isRefusal, type Refusal, refuse } from '../../../../platform/outcome.ts'
import { Temporal } from '../../../../platform/time.ts'
import { Button, ErrorSummaryFor, type Filled, Form, PageHeading, TextField } from '../../../../ui/index.ts'
import { chooseSettings } from '../../actions/choose-settings.ts'
import { settings } from '../../queries/settings.ts'
import { costKey } from '../../rules/costs/cost-key.ts'
import { costsIn, unitOf } from '../../rules/costs/cost-of.ts'
import type { Cost, ForecastSettings } from '../../rules/settings.ts'
import { leversOf } from '../../rules/what-if/levers.ts'
import { costsAddress, paths, todayKey, whatIfAddress } from '../addresses.ts'
import { type AskedScenario, askedScenario } from '../asked-scenario.ts'
import { Changes } from './changes.tsx'
import { costField, dayField, readCosts, typedCosts } from './costs-form.ts'
import { SourceFields } from './source-fields.tsx'

/** What one more of each thing of a scenario costs here, and what a delayed day is put at. */
export const costsPage = page({
  at: paths.costs,
  may: 'keep scenarios',
  logs: 'opened what things cost',
  async get(asked) {
    const found = await load(asked)
    if (isRefusal(found)) return found
    const { kept, now } = found
    return show(asked, found, { errors: {}, typed: typedCosts(kept.scenario, now) })
  },
  async post(asked) {
    const found = await load(asked)
    if (isRefusal(found)) return found
    const { kept, now } = found
    const { tx, viewer: by, form } = asked
    const read = readCosts(form, kept.scenario, now)
    if ('errors' in read) return show(asked, found, { errors: read.errors, typed: form }, 422)
    const done = await chooseSettings(tx, { by, change: read.change, why: read.source })
    if (isRefusal(done)) return done
    return { redirect: whatIfAddress(kept.key), said: 'Set. Answers say what they cost from now on.' }
  },
})

type Found = { kept: AskedScenario; now: ForecastSettings }

async function load(asked: Asked): Promise<Found | Refusal> {
  const kept = await askedScenario(asked, asked.query.get('scenario') ?? todayKey)
  if (!kept) return refuse('not-found', 'There is no such scenario: choose one under What if?')
  if (isRefusal(kept)) return kept
  return { kept, now: await settings.of(asked.tx, asked.viewer.systemId) }
}

async function show(asked: Asked, { kept, now }: Found, from: Filled, status = 200): Promise<Reply> {
  const { scenario } = kept
  const costs = costsIn(now, scenario)
  return {
    title: 'What things cost',
    nav: paths.demand,
    status,
    view: (
      <>
        <PageHeading title="What things cost" note={kept.name} below />
        <ErrorSummaryFor errors={from.errors} />
        <p>
          What one more of each costs, so that an answer can say what it costs beside what it saves. Leave
          empty what you do not know: then the answer says so. None of these figures is official.
        </p>
        <Form action={costsAddress(kept.key)} once={newId()}>
          {leversOf(scenario).map((lever) => (
            <TextField
              name={costField(lever)}
              label={`${lever.name}${lever.when ? ` (${lever.when})` : ''}`}
              hint={[unitOf(scenario, lever), sourceWords(costs[costKey(lever)] ?? null)]
                .filter(Boolean)
                .join('; ')}
              prefix="£"
              width={5}
              inputmode="decimal"
              from={from}
            />
          ))}
          <TextField
            name={dayField}
            label="What one delayed day is put at"
            hint={['Your own figure: a label, never an official one', sourceWords(now.delayedDay)]
              .filter(Boolean)
              .join('; ')}
            prefix="£"
            width={5}
            inputmode="decimal"
            from={from}
          />
          <SourceFields from={from} />
          <Button text="Set what things cost" preventDoubleClick />
        </Form>
        <Changes changes={await settings.changes(asked.tx, asked.viewer.systemId)} now={asked.now} />
      </>
    ),
  }
}

const sourceWords = (cost: Cost | null): string | null =>
  cost &&
  `now £${cost.pounds}, ${cost.source}${cost.on ? `, ${fullDate(Temporal.PlainDate.from(cost.on))}` : ''}`
