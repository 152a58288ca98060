import { momentWords } from '../../../../platform/date-words.ts'
import { type Asked, page, type Reply } from '../../../../platform/http/page.ts'
import { newId } from '../../../../platform/ids.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import type { Problem, Scenario } from '../../../../simulation/index.ts'
import {
  Button,
  type Column,
  EmptyState,
  ErrorSummaryFor,
  type Filled,
  Form,
  LongTextField,
  nothingTyped,
  PageHeading,
  Table,
} from '../../../../ui/index.ts'
import { mayDo } from '../../../access/index.ts'
import { keepScenario } from '../../actions/keep-scenario.ts'
import { type Kept, scenariosOf } from '../../queries/scenarios.ts'
import { paths, whatIfAddress } from '../addresses.ts'

/** Reads a scenario's file: docs/how-to/run-a-scenario.md. */
export type ReadScenario = (
  text: string,
) => { scenario: Scenario; about: string | null } | { problems: readonly Problem[] }

/** The scenarios a place keeps, and keeping one: the file that `homeward forecast run` takes. */
export const scenariosPage = (read: ReadScenario) =>
  page({
    at: paths.scenarios,
    may: 'see forecasts',
    logs: 'opened the scenarios',
    get: (asked) => show(asked, nothingTyped, []),
    async post(asked) {
      const { tx, viewer: by, form } = asked
      const text = form.scenario?.trim() ?? ''
      if (text === '')
        return show(asked, { errors: { scenario: 'Paste the scenario' }, typed: form }, [], 422)
      const found = read(text)
      if ('problems' in found) {
        const count = found.problems.length
        const errors = {
          scenario: `Nothing was kept: ${count === 1 ? 'one thing is' : `${count} things are`} wrong. Mend what stands below and send it again`,
        }
        return show(asked, { errors, typed: form }, found.problems, 422)
      }
      const kept = await keepScenario(tx, { by, ...found })
      if (isRefusal(kept)) return kept
      return {
        redirect: whatIfAddress(kept.scenarioId),
        said: `Kept: ${found.scenario.name}, version ${kept.version}.`,
      }
    },
  })

async function show(asked: Asked, from: Filled, problems: readonly Problem[], status = 200): Promise<Reply> {
  const { tx, viewer, now } = asked
  const scenarios = await scenariosOf(tx, viewer.systemId)
  const columns: Column<Kept>[] = [
    {
      name: 'name',
      head: 'Scenario',
      rowHead: true,
      card: 'title',
      cell: ({ scenarioId, name }) => <a href={whatIfAddress(scenarioId)}>{name}</a>,
    },
    { name: 'about', head: 'About', cell: ({ about }) => about ?? 'not said' },
    { name: 'days', head: 'Days', numeric: true, cell: ({ scenario }) => scenario.days },
    {
      name: 'kept',
      head: 'Kept',
      cell: ({ version, keptAt, keptBy }) =>
        `Version ${version}, ${momentWords(keptAt, now)}${keptBy ? `, ${keptBy}` : ''}`,
    },
  ]
  return {
    title: 'Scenarios',
    status,
    nav: paths.demand,
    wide: true,
    view: (
      <>
        <PageHeading
          title="Scenarios"
          note="What a place is made of: who comes, where they stay, what they wait for"
        >
          <a href={paths.whatIf}>What if?</a>
        </PageHeading>
        <ErrorSummaryFor errors={from.errors} kept={false} />
        {problems.length > 0 && (
          <Table
            caption="What is wrong"
            captionShown
            columns={[
              { name: 'at', head: 'Where', rowHead: true, cell: ({ at }) => at },
              { name: 'problem', head: 'What is wrong', cell: ({ problem }) => problem },
            ]}
            rows={problems.slice(0, 100)}
          />
        )}
        {scenarios.length === 0 ? (
          <EmptyState title="None is kept yet">The first one is kept below.</EmptyState>
        ) : (
          <Table caption="Scenarios kept here" columns={columns} rows={scenarios} />
        )}
        {mayDo(viewer, 'keep scenarios') && (
          <Form action={paths.scenarios} once={newId()}>
            <LongTextField
              name="scenario"
              label="Keep a scenario"
              hint="Paste the JSON file that “homeward forecast run” takes. Under a name that is kept already it becomes the newer version"
              rows={10}
              from={from}
            />
            <Button text="Keep it" preventDoubleClick />
          </Form>
        )}
      </>
    ),
  }
}
