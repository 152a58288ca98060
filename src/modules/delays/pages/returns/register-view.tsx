import type { Instant } from '../../../../platform/time.ts'
import {
  Button,
  Chips,
  type Column,
  EmptyState,
  ErrorSummaryFor,
  type Filled,
  Mark,
  PageHeading,
  SelectField,
  Table,
  TextField,
  Two,
} from '../../../../ui/index.ts'
import type { Names } from '../../queries/organisation-names.ts'
import type { Register } from '../../queries/return-register.ts'
import { series as allSeries } from '../../rules/model.ts'
import { dueSource } from '../../rules/returns/due.ts'
import { periodWords } from '../../rules/returns/period.ts'
import { exceptionOf, type NightsChanged, type RegisterLine } from '../../rules/returns/register.ts'
import { seriesWords } from '../../rules/series-words.ts'
import { returnAddress } from './addresses.ts'
import { StatusWords } from './status-words.tsx'
import { count } from './words.ts'

type Props = {
  register: Register
  names: Names
  now: Instant
  from: Filled
  /** Only this organisation's returns; null is everybody's. */
  whose: string | null
  /** The viewer's organisation sends returns itself. */
  hasOwn: boolean
}

export const RegisterView = (props: Props) => {
  const { register, now, whose } = props
  const lines = register.lines.filter((line) => whose === null || line.organisationId === whose)
  const wanting = lines.filter((line) => exceptionOf(line, now) !== null)
  const rest = lines.filter((line) => exceptionOf(line, now) === null)
  return (
    <>
      <ErrorSummaryFor errors={props.from.errors} kept={false} />
      <PageHeading title="Returns" note="What is due when from whom, and what has changed since" below>
        <a href="/delays/call">List for the daily call</a>
        <a href="/delays/published">Published figures</a>
        <a href="/rules">Rules</a>
      </PageHeading>
      {props.hasOwn && (
        <Chips
          label="Whose returns"
          chips={[
            { href: '/returns', label: 'Ours', current: whose !== null },
            { href: '/returns?whose=all', label: 'Everybody’s', current: whose === null },
          ]}
        />
      )}
      {wanting.length === 0 ? (
        <EmptyState title="Nothing is overdue, and nothing has changed since it was made." />
      ) : (
        <Lines
          caption={`${count(wanting.length, 'return needs', 'returns need')} somebody`}
          lines={wanting}
          {...props}
        />
      )}
      {rest.length > 0 && <Lines caption="The others" lines={rest} {...props} />}
      <Another {...props} />
      <p class="hw-second">{dueSource}</p>
    </>
  )
}

const Lines = ({
  caption,
  lines,
  names,
  now,
}: {
  caption: string
  lines: readonly RegisterLine[]
} & Pick<Props, 'names' | 'now'>) => (
  <Table caption={caption} captionShown columns={columns(names, now)} rows={lines} />
)

const columns = (names: Names, now: Instant): Column<RegisterLine>[] => [
  {
    name: 'return',
    head: 'Return',
    rowHead: true,
    card: 'title',
    cell: (line) => (
      <Two
        first={<a href={returnAddress(line)}>{seriesWords[line.series]}</a>}
        second={periodWords(line.series, line.period)}
      />
    ),
  },
  { name: 'organisation', head: 'Organisation', cell: ({ organisationId }) => names(organisationId).name },
  {
    name: 'status',
    head: 'Where it stands',
    cell: ({ status, dueAt }) => <StatusWords status={status} dueAt={dueAt} now={now} />,
  },
  {
    name: 'signed',
    head: 'Signed by',
    cell: ({ signedBy, status }) =>
      signedBy.length > 0 ? signedBy.join(', ') : status === 'not made' ? '' : 'nobody yet',
  },
  {
    name: 'changed',
    head: 'Changed since',
    cell: ({ changed, version }) => (version === null ? '' : <ChangedWords changed={changed} />),
  },
]

const ChangedWords = ({ changed }: { changed: NightsChanged }) => {
  if (!changed) return <span class="hw-second">open it to compare</span>
  const { added, removed } = changed
  const parts = [
    added > 0 && `${count(added, 'night')} more`,
    removed > 0 && `${count(removed, 'night')} fewer`,
    changed.changed > 0 && `${count(changed.changed, 'night')} put down otherwise`,
  ].filter(Boolean)
  return parts.length > 0 ? <Mark is="changed">{parts.join(', ')}</Mark> : <>nothing</>
}

/** Any month, week or day: a history is asked for as often as the last month. */
const Another = ({ register, from }: Props) => (
  <form method="get" action="/returns" class="hw-screen-only">
    <h2 class="nhsuk-heading-m">Another period</h2>
    <SelectField
      name="series"
      label="What is counted"
      options={[
        { value: '', text: 'Choose' },
        ...allSeries.map((value) => ({ value, text: seriesWords[value] })),
      ]}
      from={from}
    />
    <SelectField
      name="organisation"
      label="Whose beds"
      options={[
        { value: '', text: 'Choose' },
        ...register.organisations.map(({ organisationId, name }) => ({ value: organisationId, text: name })),
      ]}
      from={from}
    />
    <TextField
      name="period"
      label="Period"
      hint="A month as 2017-07; a day as 2026-11-23; a week by its Monday"
      width={10}
      from={from}
    />
    <Button text="Open" variant="secondary" />
  </form>
)
