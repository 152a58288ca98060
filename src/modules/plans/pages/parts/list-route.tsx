import { page } from '../../../../platform/http/page.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import { dateOf, type LocalDate } from '../../../../platform/time.ts'
import { Button, EmptyState, Table } from '../../../../ui/index.ts'
import { mayDo } from '../../../access/index.ts'
import { csvAddress, importPartsAddress, newPartAddress, paths } from '../../addresses.ts'
import { measureNames } from '../../queries/measure-names.ts'
import { type PartKind, partKind } from '../../rules/content.ts'
import type { Gap } from '../../rules/gaps.ts'
import type { MeasureName } from '../../rules/measure-ref.ts'
import { capital, countWords } from '../../rules/part-words.ts'
import { type Plan, partsOf, textOf } from '../../rules/plan.ts'
import { askedKind, askedPlan } from '../asked-plan.ts'
import { ContributionGrid } from '../contribution-grid.tsx'
import { FoundInPlan } from '../found-in-plan.tsx'
import { GapList } from '../gap-list.tsx'
import { PlanPageHeading } from '../heading.tsx'
import { partColumns } from './columns.tsx'

/** All parts of one kind, with what is missing from them before they can be signed. */
export const partsPage = page({
  at: paths.parts,
  may: 'see plans',
  logs: 'opened the parts of a plan',
  async get(asked) {
    const [found, kind] = [await askedPlan(asked), askedKind(asked)]
    if (isRefusal(found)) return found
    if (isRefusal(kind)) return kind
    const { plan } = found
    return {
      title: capital(partKind(kind).many),
      nav: paths.plans,
      wide: true,
      view: (
        <>
          <PlanPageHeading plan={plan} title={capital(partKind(kind).many)} note={partKind(kind).about} />
          <PartsOfKind
            plan={plan}
            kind={kind}
            gaps={found.gaps}
            today={dateOf(asked.now)}
            changes={mayDo(asked.viewer, 'change plans')}
            measureName={await measureNames(asked)}
          />
        </>
      ),
    }
  },
})

type Props = {
  plan: Plan
  kind: PartKind
  gaps: readonly Gap[]
  today: LocalDate
  changes: boolean
  measureName: MeasureName
}

export const PartsOfKind = ({ plan, kind, gaps, today, changes, measureName }: Props) => {
  const parts = partsOf(plan, kind)
  const missing = gaps.filter((gap) => gap.kind === kind)
  const heads = headsOf(plan, kind)
  return (
    <>
      <GapList
        planId={plan.planId}
        gaps={missing}
        title={`Not ready to sign: ${missing.length} to mend here`}
        most={6}
      />
      {kind === 'disagreement' && <FoundInPlan plan={plan} />}
      {kind === 'contribution' && <ContributionGrid plan={plan} />}
      {parts.length === 0 ? (
        <EmptyState title={`No ${partKind(kind).many} yet.`}>{partKind(kind).about}</EmptyState>
      ) : (
        <Table
          caption={countWords(kind, parts.length)}
          captionShown
          columns={partColumns(kind, { planId: plan.planId, today, measureName, parts })}
          rows={heads ? heads.order(parts) : parts}
          {...(heads && { group: heads.of })}
        />
      )}
      <div class="hw-actions hw-screen-only">
        {changes && (
          <Button text={`Add ${article(partKind(kind).one)}`} href={newPartAddress(plan.planId, kind)} />
        )}
        {changes && <a href={importPartsAddress(plan.planId, kind)}>Import from a spreadsheet</a>}
        <a href={csvAddress(plan.planId, kind)}>Save as CSV</a>
      </div>
    </>
  )
}

/** Actions stand under their aim, aims and money under their heading. */
function headsOf(plan: Plan, kind: PartKind) {
  const names = new Map(partsOf(plan, 'aim').map((aim) => [aim.ref, textOf(aim, 'name') ?? aim.ref]))
  const field = { action: 'aim', aim: 'under', money: 'heading' }[kind as string]
  if (!field || partsOf(plan, kind).every((part) => textOf(part, field) === null)) return null
  const head = (part: Plan['parts'][number]) => textOf(part, field) ?? ''
  const order = [...new Set(partsOf(plan, kind).map(head))]
  return {
    order: (parts: readonly Plan['parts'][number][]) =>
      parts.toSorted((a, b) => order.indexOf(head(a)) - order.indexOf(head(b))),
    of: (part: Plan['parts'][number]) => {
      const key = head(part)
      return {
        id: String(order.indexOf(key)),
        title:
          key === ''
            ? 'Under no heading'
            : kind === 'action'
              ? `${key}: ${names.get(key) ?? 'not in the plan'}`
              : key,
      }
    },
  }
}

const article = (words: string) => `${/^[aeiou]/.test(words) ? 'an' : 'a'} ${words}`
