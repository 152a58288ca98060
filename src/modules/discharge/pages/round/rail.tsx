import { Icon, Kbd, Mark } from '../../../../ui/index.ts'
import type { BedRow, ListRow, PersonRow } from '../../rules/list-row.ts'
import { isPerson } from '../../rules/list-row.ts'
import type { Round } from '../../rules/round.ts'
import { fullName } from '../person-names.ts'
import { roundPersonAddress } from './address.ts'

/** Every bed of the ward in order, the empty and closed ones too, with who was spoken about and who is ready. */
export const Rail = ({
  rows,
  stayId,
  wardId,
  round,
}: {
  rows: readonly ListRow[]
  stayId: string
  wardId: string
  round: Round | null
}) => (
  <nav class="hw-rail-nav" aria-label="People on the ward">
    <ol class="hw-rail">
      {rows.map((row) =>
        isPerson(row) ? (
          <PersonLine {...{ row, wardId, round }} here={row.stayId === stayId} />
        ) : (
          <BedLine row={row} />
        ),
      )}
    </ol>
    <p class="hw-rail__keys hw-second">
      <Kbd>j</Kbd> <Kbd>k</Kbd> move
    </p>
  </nav>
)

const PersonLine = ({
  row,
  wardId,
  round,
  here,
}: {
  row: PersonRow
  wardId: string
  round: Round | null
  here: boolean
}) => (
  <li
    id={`rail-${row.stayId}`}
    aria-current={here ? 'step' : undefined}
    data-rail-here={here ? '' : undefined}
  >
    <span class="hw-rail__bed">
      {row.bed ?? '–'}
      {!row.bed && <span class="nhsuk-u-visually-hidden">without a bed</span>}
    </span>
    <a class="hw-rail__name" href={roundPersonAddress(row.stayId, wardId)}>
      {fullName(row)}
    </a>
    <span class="hw-rail__said">{here ? 'Now' : <Marks {...{ row, round }} />}</span>
  </li>
)

const Marks = ({ row, round }: { row: PersonRow; round: Round | null }) => {
  const said = round?.said.includes(row.stayId)
  if (round?.nowAt === row.stayId)
    return <Mark is="changed">{round.driver.split(' ').at(-2) ?? round.driver} is here</Mark>
  if (said)
    return (
      <>
        <Icon shape="tick" /> {row.readySince ? 'ready' : 'said'}
      </>
    )
  if (row.readySince) return <Mark is="ready">Ready</Mark>
  return row.place === 'leave' ? <>on leave</> : <></>
}

const BedLine = ({ row }: { row: BedRow }) => (
  <li class="hw-rail__empty">
    <span class="hw-rail__bed">{row.bed}</span> {bedWords(row)}
  </li>
)

function bedWords({ kind, closedBecause, closedWords }: BedRow): string {
  if (kind === 'taken') return 'Not yours to see'
  if (kind === 'empty') return 'Empty'
  return `Closed: ${closedWords ?? closedBecause}`
}
