import { dateWords } from '../../../../platform/date-words.ts'
import { dateOf, type Instant } from '../../../../platform/time.ts'
import type { Column } from '../../../../ui/index.ts'
import { Button, EmptyState, PageHeading, Table, TextField, Two } from '../../../../ui/index.ts'
import { ageOf, type Found, personAddress, showName, showNhsNumber } from '../../../people/index.ts'
import type { Whereabouts } from '../../queries/whereabouts.ts'
import { journeyAddress, openWithReasonAddress } from '../addresses.ts'
import { whereWords } from '../where-words.ts'

export type FoundRow = Found & { stay: Whereabouts | null }
export type FindProps = {
  here: string
  typed: string
  /** Null before anything was asked. */
  found: readonly FoundRow[] | null
  now: Instant
  /** The address of admitting, for those who may. */
  admit: string | null
}

/** What was typed is sent in the body of a form, so that names and numbers stay out of addresses and histories. */
export const FindPeople = (props: FindProps) => (
  <>
    <PageHeading title="Find a person" />
    <form
      method="post"
      action={props.here}
      novalidate
      role="search"
      aria-label="Find a person by name, number or date of birth"
    >
      <TextField
        name="q"
        label="Name, NHS number, hospital number or date of birth"
        hint="The beginnings of names in any order; add a date of birth to narrow, like okaf 3/2/1942"
        from={{ errors: {}, typed: { q: props.typed } }}
        width={30}
      />
      <Button text="Find" />
    </form>
    {props.found && <Results {...props} found={props.found} />}
  </>
)

const Results = ({ found, now, admit }: FindProps & { found: readonly FoundRow[] }) => {
  if (found.length === 0) return <NobodyFound admit={admit} />
  const today = dateOf(now)
  const columns: Column<FoundRow>[] = [
    {
      name: 'person',
      head: 'Person',
      rowHead: true,
      card: 'title',
      cell: (row) => (
        <a
          href={
            row.stay && row.stay.place !== 'cancelled'
              ? journeyAddress(row.stay.stayId)
              : personAddress(row.personId)
          }
        >
          {showName(row)}
        </a>
      ),
    },
    {
      name: 'born',
      head: 'Born',
      cell: (row) =>
        row.dateOfBirth ? (
          <Two first={dateWords(row.dateOfBirth, today)} second={`${ageOf(row, today)} years old`} />
        ) : (
          'not known'
        ),
    },
    {
      name: 'number',
      head: 'NHS number',
      cell: (row) => (row.nhsNumber ? showNhsNumber(row.nhsNumber) : 'not known'),
    },
    {
      name: 'where',
      head: 'Where they are',
      card: 'line',
      cell: (row) => (row.stay ? whereWords(row.stay, now) : 'No stay recorded here'),
    },
    { name: 'because', head: 'Found by', cell: (row) => row.because.join(', ') },
    {
      name: 'card',
      head: 'Details',
      headHidden: true,
      cell: (row) => (
        <a href={personAddress(row.personId)}>
          Details<span class="nhsuk-u-visually-hidden"> of {showName(row)}</span>
        </a>
      ),
    },
  ]
  return (
    <>
      <div role="status">
        <h2>{found.length === 1 ? '1 person found' : `${found.length} people found`}</h2>
      </div>
      {found.length >= 50 && (
        <p>These are the first 50. Add a given name or a date of birth to narrow them down.</p>
      )}
      <Table caption="People found" columns={columns} rows={found} />
      <p>
        Only people in whose care your organisation has a part are shown. For anyone else:{' '}
        <OtherWays admit={admit} />
      </p>
    </>
  )
}

const NobodyFound = ({ admit }: { admit: string | null }) => (
  <EmptyState title={<span role="status">Nobody you may see matches that.</span>}>
    Check the spelling, or try the NHS number. They may be known here without your organisation having a part
    in their care. Then you can <OtherWays admit={admit} />
  </EmptyState>
)

const OtherWays = ({ admit }: { admit: string | null }) => (
  <>
    <a href={openWithReasonAddress}>open a record with a reason</a>
    {admit && (
      <>
        , or <a href={admit}>admit someone new</a>
      </>
    )}
    .
  </>
)
