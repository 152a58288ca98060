import type { SignedIn } from '../../../../platform/http/page.ts'
import { newId } from '../../../../platform/ids.ts'
import type { Filled } from '../../../../ui/index.ts'
import {
  Answer,
  Button,
  Details,
  ErrorSummaryFor,
  Form,
  LongTextField,
  PageHeading,
  PrintButton,
  SummaryList,
  TextField,
} from '../../../../ui/index.ts'
import type { PersonName } from '../../../people/index.ts'
import { isChanged } from '../../rules/agreement-change.ts'
import { columnsOf } from '../../rules/returns/columns.ts'
import { dueSource } from '../../rules/returns/due.ts'
import { lengthOf, periodWords } from '../../rules/returns/period.ts'
import { statusOf } from '../../rules/returns/status.ts'
import { seriesWords } from '../../rules/series-words.ts'
import { publishedAddress } from '../published-withdraw/addresses.ts'
import { editionPage } from '../rules/route.tsx'
import { sureWords } from '../rules/words.tsx'
import { monthAddress, returnAddress } from './addresses.ts'
import { ChangedSince, OwnCount } from './beside.tsx'
import { DaysTables } from './days-tables.tsx'
import { AcuteTables, CommunityTables, ReadyDateTables } from './item-tables.tsx'
import type { Loaded } from './load.ts'
import { peopleAddress } from './people-address.ts'
import { oursFrom, PublishedPart } from './published-part.tsx'
import { sentenceOf } from './sentence.ts'
import { settingsOfCount } from './settings-of-count.ts'
import { type Shown, shownOf } from './shown.ts'
import { Signing } from './signing.tsx'
import { StatusWords } from './status-words.tsx'
import { Versions } from './versions.tsx'
import { moment } from './words.ts'

type Props = {
  loaded: Loaded
  people: ReadonlyMap<string, PersonName>
  viewer: SignedIn
  mayMake: boolean
  from: Filled
  once: string
}

/** A return as people read it: what it says, where it stands, its tables, and what stands beside it. */
export const ReturnView = (props: Props) => {
  const { loaded, people } = props
  const shown = shownOf(loaded)
  const { figures } = shown
  return (
    <>
      <ErrorSummaryFor errors={props.from.errors} />
      <PageHeading
        title={`${seriesWords[loaded.series]}, ${periodWords(loaded.series, loaded.period)}`}
        note={loaded.organisation.name}
        below
      >
        <Files loaded={loaded} />
      </PageHeading>
      <Answer
        aside={
          <StatusWords
            status={statusOf(loaded.versions)}
            dueAt={loaded.dueAt}
            now={loaded.at ? loaded.live.knownAt : loaded.now}
          />
        }
      >
        {sentenceOf(shown)}
      </Answer>
      <p>
        {shown.version === null
          ? `This return has not been made: the figures are what is counted from what was known ${moment(shown.knownAt)}.`
          : `Version ${shown.version}, as counted ${moment(shown.knownAt)}.`}{' '}
        {loaded.at && <strong>You see it as it was known {loaded.at.words}.</strong>}
      </p>
      {figures.kind === 'days' && <DaysTables shown={shown} figures={figures} />}
      {figures.kind === 'drd' && <ReadyDateTables shown={shown} figures={figures} />}
      {figures.kind === 'acute-sitrep' && <AcuteTables shown={shown} figures={figures} />}
      {figures.kind === 'community-sitrep' && <CommunityTables shown={shown} figures={figures} />}
      <ChangedSince loaded={loaded} people={people} />
      <OwnCount loaded={loaded} />
      {loaded.published.length > 0 && figures.kind === 'days' && (
        <>
          <h2 class="nhsuk-heading-m">What was published</h2>
          <PublishedPart
            figures={loaded.published}
            ours={oursFrom(figures)}
            only={loaded.organisation.organisationId}
            opens={peopleAddress(shown)}
          />
          <p>
            <a href={publishedAddress(loaded.series, loaded.period.from)}>
              All published figures of the month
            </a>
          </p>
        </>
      )}
      <Signing loaded={loaded} viewer={props.viewer} from={props.from} once={newId()} />
      <Versions loaded={loaded} shown={shown} />
      <HowCounted shown={shown} />
      <div class="hw-screen-only">
        {props.mayMake && !loaded.at && <Make {...props} />}
        <AsAt loaded={loaded} />
      </div>
    </>
  )
}

const Files = ({ loaded }: { loaded: Loaded }) => {
  const at = loaded.at?.text
  const which = { ...loaded, organisationId: loaded.organisation.organisationId }
  return (
    <>
      <PrintButton />
      <a href={returnAddress(which, { file: 'ods', at })}>Spreadsheet (ODS)</a>
      <a href={returnAddress(which, { file: 'csv', at })}>File to send (CSV)</a>
      {lengthOf[loaded.series] === 'month' && (
        <a href={monthAddress(which.organisationId, loaded.period.from)}>
          {loaded.series === 'nights' ? 'Agree and sign' : 'Nights of the month'}
        </a>
      )}
    </>
  )
}

/** Rule, edition, settings, source and how sure we are: on every report (DTOC-26). */
const HowCounted = ({ shown }: { shown: Shown }) => {
  const { edition } = shown
  const order = columnsOf(shown.series)
  return (
    <>
      <h2 class="nhsuk-heading-m">How it was counted</h2>
      <SummaryList
        rows={[
          {
            key: { text: 'Edition' },
            value: { html: <a href={editionPage.to({ edition: edition.id })}>{edition.name}</a> },
          },
          { key: { text: 'How sure we are' }, value: { text: sureWords(edition) } },
          { key: { text: 'Where it comes from' }, value: { text: edition.source } },
          {
            key: { text: 'Settings of this place' },
            value: { text: settingsOfCount(shown) },
          },
          {
            key: { text: 'Disputed' },
            value: {
              text: 'Counted by what the organisation of the bed says, and named in a column of their own.',
            },
          },
          {
            key: { text: 'Columns of the file' },
            value: { text: `${order.source}. ${order.note ?? ''}` },
          },
          { key: { text: 'Due' }, value: { text: dueSource } },
        ]}
      />
    </>
  )
}

const Make = ({ loaded, from, once }: Props) => {
  const { locked, changes } = loaded
  const made = loaded.versions.length > 0
  if (locked && changes && !isChanged(changes))
    return (
      <p>
        It is locked, and nothing has changed since version {loaded.versions.at(-1)!.version}: there is
        nothing to revise.
      </p>
    )
  return (
    <>
      <h2 class="nhsuk-heading-m">
        {locked ? 'Make a revision' : made ? 'Count it again' : 'Make this return'}
      </h2>
      <Form
        action={returnAddress({ ...loaded, organisationId: loaded.organisation.organisationId })}
        once={once}
      >
        {(locked || made) && (
          <LongTextField
            name="why"
            label={
              locked ? 'Why the locked return has to change' : 'Why it is counted again, if you want to say'
            }
            hint="It is shown with the version, to everybody who sees the return."
            rows={2}
            from={from}
          />
        )}
        <Button text={locked ? 'Make the revision' : 'Count and keep it'} preventDoubleClick />
      </Form>
    </>
  )
}

const AsAt = ({ loaded }: { loaded: Loaded }) => (
  <Details summary="See it as it was known on an earlier day" open={loaded.at !== null}>
    <form
      method="get"
      action={returnAddress({ ...loaded, organisationId: loaded.organisation.organisationId })}
    >
      <TextField
        name="at"
        label="Evening of"
        hint="For example, 2026-10-31"
        width={10}
        from={{ errors: {}, typed: { at: loaded.at?.text ?? '' } }}
      />
      <Button text="Show" small variant="secondary" />
    </form>
  </Details>
)
