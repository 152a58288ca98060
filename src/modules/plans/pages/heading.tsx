import type { Child } from 'hono/jsx'
import { PageHeading } from '../../../ui/index.ts'
import { planAddress } from '../addresses.ts'
import type { Plan } from '../rules/plan.ts'

/** A page within a plan: which plan it is stands above, as a way back. */
const PlanCrumbs = ({ plan }: { plan: Plan }) => (
  <nav class="hw-crumbs" aria-label="Where you are">
    <a href={planAddress(plan.planId)}>{plan.head.title}</a>
  </nav>
)

export const PlanPageHeading = ({
  plan,
  title,
  note,
  children,
}: {
  plan: Plan
  title: string
  note?: Child
  children?: Child
}) => (
  <>
    <PlanCrumbs plan={plan} />
    <PageHeading title={title} note={note ?? plan.head.title} below>
      {children}
    </PageHeading>
  </>
)
