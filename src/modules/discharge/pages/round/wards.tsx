import { EmptyState, PageHeading } from '../../../../ui/index.ts'
import type { RoundWard } from '../../queries/round.ts'
import { count } from '../../rules/lateness.ts'
import { roundAddress } from './address.ts'

/** Which ward? For those whose post is not on one. */
export const RoundWards = ({ wards }: { wards: readonly RoundWard[] }) => (
  <>
    <PageHeading title="Board round" note="One person at a time, thirty seconds each" below />
    {wards.length === 0 && (
      <EmptyState title="You see nobody on any ward.">
        A round is held with the people whose care you have a part in.
      </EmptyState>
    )}
    {[...Map.groupBy(wards, (ward) => ward.site)].map(([site, its]) => (
      <>
        <h2>{site}</h2>
        <ul>
          {its.map((ward) => (
            <li>
              <a href={roundAddress({ ward: ward.wardId })}>{ward.name}</a>{' '}
              <span class="hw-second">{count(ward.people, 'person', 'people')}</span>
            </li>
          ))}
        </ul>
      </>
    ))}
  </>
)
