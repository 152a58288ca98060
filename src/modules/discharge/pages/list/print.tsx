import type { SignedIn } from '../../../../platform/http/page.ts'
import { type Column, PrintButton, Table } from '../../../../ui/index.ts'
import { ageOf } from '../../rules/age.ts'
import { isStale } from '../../rules/exceptions.ts'
import { count } from '../../rules/lateness.ts'
import { pathwayWords } from '../../rules/pathway.ts'
import { listAddress } from './address.ts'
import type { Moment } from './columns.ts'
import { destroyBy, fullness, headingOf, stampWords } from './heading.ts'
import type { Line } from './line.ts'
import type { Loaded } from './load.ts'
import { bedWords as closedWords, type Shown } from './table.ts'
import {
  ageWords,
  bedWords,
  expectedWords,
  type Names,
  nameWords,
  nextWords,
  readyWords,
  stayWords,
} from './words.ts'

/** A4 landscape, black only, with room for a pen: for a board round, or a meeting without screens. */
export const PrintView = ({ loaded, viewer }: { loaded: Loaded; viewer: SignedIn }) => {
  const { asked, at, shown } = loaded
  const names: Names = asked.names === 'off' ? 'off' : 'on'
  const { title } = headingOf(loaded, viewer)
  const columns = (asked.view === 'ward' ? wardPaper : hubPaper)(at, names, viewer.organisationId)
  return (
    <div class="hw-print-list hw-paper">
      <div class="hw-paper-head">
        <h1 class="hw-title">{title}</h1>
        <p>
          <strong>{stampWords(at.now)}.</strong> {sums(loaded)}
        </p>
      </div>
      <div class="hw-actions hw-screen-only">
        <PrintButton variant="plain" />
        <a href={listAddress(asked, { names: names === 'on' ? 'off' : undefined })}>
          {names === 'on' ? 'Leave names off' : 'Print names'}
        </a>
        <a href={listAddress(asked, { print: undefined, names: undefined })}>Back to the list</a>
      </div>
      <Table
        grid
        long={false}
        caption={title}
        columns={columns}
        rows={shown}
        row={(line) => ('bed' in line ? { mark: 'quiet' as const } : {})}
        printFoot={
          <>
            <span>✓ ready ▲ late + over 7 days, ++ 21 or more</span>
            <span>
              <strong>Personal information. Destroy by {destroyBy(at.now)}.</strong> Printed by {viewer.name},{' '}
              {viewer.organisationName}. {oldFacts(loaded)}
            </span>
          </>
        }
      />
    </div>
  )
}

function sums(loaded: Loaded): string {
  const { asked, people, at } = loaded
  const late = people.filter((line) => line.late?.kind === 'late').length
  const ready = people.filter(({ row }) => row.readySince).length
  const home = people.filter(({ row }) => row.expectedDate === at.today.toString()).length
  const first = asked.view === 'ward' ? fullness(loaded) : count(people.length, 'person', 'people')
  return `${first}. ${ready} ready. ${late} late. ${home} expected home today.`
}

function oldFacts({ people, at }: Loaded): string {
  const old = people.filter(({ row }) => isStale(row, at.now)).length
  return `Old facts: ${old === 0 ? 'none over 24 hours' : `${count(old, 'person', 'people')} not heard of for a day`}.`
}

/** A column of paper; beds with nobody in them have words under "Name" and nothing else. */
const of = (
  name: string,
  head: string,
  cell: (line: Line) => string | false,
  more: Partial<Column<Shown>> = {},
): Column<Shown> => ({
  name,
  head,
  cell: (line) => ('bed' in line ? '' : cell(line)),
  ...more,
})

const nameColumn = (names: Names): Column<Shown> => ({
  name: 'name',
  head: 'Name',
  rowHead: true,
  cell: (line) =>
    'bed' in line ? <em>{closedWords(line.bed)}</em> : <strong>{nameWords(line.row, names)}</strong>,
})

/** Who of us, or which organisation: a team of somebody else's says nothing on paper. */
function ownerPaper({ next, nobodySince }: Line['row'], organisationId: string | null): string {
  const owner = next?.owner
  if (!owner) return next || nobodySince ? 'Nobody' : ''
  const { person, shortName } = owner
  const words = owner.organisationId === organisationId ? (person ?? shortName) : (shortName ?? person)
  return (words ?? 'Family').replace(/^\p{Ll}/u, (first) => first.toUpperCase())
}

const common = (
  at: Moment,
  organisationId: string | null,
): Record<'age' | 'day' | 'to' | 'next' | 'owner' | 'late', Column<Shown>> => ({
  age: of('age', 'Age', ({ row }) => ageWords(row, at.today)),
  day: of('day', 'Day', ({ row }) => dayPaper(stayWords(row, at.now))),
  to: of('to', 'Going to', ({ row }) => (row.pathway ? pathwayWords[row.pathway] : '')),
  next: of('next', 'Next thing', ({ row }) => nextWords(row).first),
  owner: of('owner', 'Owner', ({ row }) => ownerPaper(row, organisationId)),
  late: of('late', 'When', ({ late }) =>
    late?.kind === 'late' || late?.kind === 'unowned' ? `▲ ${late.words.toUpperCase()}` : (late?.words ?? ''),
  ),
})

const dayPaper = ({ first, second }: { first: string; second: string }) =>
  `${first.replace('Day ', '')}${second.startsWith('21') ? ' ++' : second ? ' +' : ''}`

function wardPaper(at: Moment, names: Names, organisationId: string | null): Column<Shown>[] {
  const { age, day, to, next, owner, late } = common(at, organisationId)
  return [
    {
      name: 'bed',
      head: 'Bed',
      cell: (line) => <strong>{'bed' in line ? line.bed.bed : (line.row.bed ?? 'none')}</strong>,
    },
    nameColumn(names),
    age,
    day,
    of('expected', 'Expected', ({ row }) => expectedWords(row, at.now).first),
    of('ready', 'Ready since', ({ row }) => row.readySince !== null && `✓ ${readyWords(row, at.now).second}`),
    to,
    next,
    owner,
    late,
    of('colour', 'Red/green', ({ row }) =>
      row.dayOn === at.today.toString() && row.dayColour
        ? `${row.dayColour === 'red' ? 'Red' : 'Green'} day`
        : 'R ☐ G ☐',
    ),
    of('notes', 'Notes', () => ''),
  ]
}

function hubPaper(at: Moment, names: Names, organisationId: string | null): Column<Shown>[] {
  const { age, day, to, next, owner, late } = common(at, organisationId)
  return [
    of('ready', 'Ready for', ({ row }) =>
      row.readySince ? `✓ ${readyWords(row, at.now).first}` : 'not ready',
    ),
    nameColumn(names),
    age,
    of('where', 'Where', ({ row }) => `${row.site}, ${bedWords(row)}`),
    day,
    to,
    next,
    owner,
    late,
    of('heard', 'Last heard', ({ row }) => ageOf(row.heardAt, at.now).words),
    of('notes', 'Notes', () => ''),
  ]
}
