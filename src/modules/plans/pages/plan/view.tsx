import type { Viewer } from '../../../../platform/db/viewer.ts'
import type { Instant, LocalDate } from '../../../../platform/time.ts'
import { Answer, Button, Card, Mark, PageHeading, Table, Two } from '../../../../ui/index.ts'
import {
  changePlanAddress,
  circulationAddress,
  highlightAddress,
  importTablesAddress,
  issueAddress,
  kindAddress,
  odsAddress,
  paperAddress,
  paths,
  pdfAddress,
  quarterlyAddress,
  resultsAddress,
  signAddress,
  versionsAddress,
} from '../../addresses.ts'
import { kindsOfParts, type PartKind, partKind, planKinds } from '../../rules/content.ts'
import { type Difference, differenceCounts } from '../../rules/difference.ts'
import { dueWords } from '../../rules/due.ts'
import { gapCounts, notReadyWords } from '../../rules/gaps.ts'
import { type DueThing, lateThings } from '../../rules/late.ts'
import { namingOf, namingWords } from '../../rules/naming.ts'
import { capital, uncapital } from '../../rules/part-words.ts'
import { type Plan, partsOf } from '../../rules/plan.ts'
import { type Signing, signedWords } from '../../rules/signing.ts'
import type { AskedPlan } from '../asked-plan.ts'
import { DueTable } from '../due-table.tsx'
import { FoundInPlan } from '../found-in-plan.tsx'
import { GapList } from '../gap-list.tsx'
import { SignaturesCard } from '../signing/signatures.tsx'

type Props = AskedPlan & {
  viewer: Viewer
  today: LocalDate
  now: Instant
  late: readonly DueThing[]
  soon: readonly DueThing[]
  signings: Signing[] | null
  unissued: readonly Difference[]
  changes: boolean
  signs: boolean
}

export const PlanView = (props: Props) => {
  const { plan, gaps, late, soon, changes } = props
  const { planId, head } = plan
  return (
    <>
      <nav class="hw-crumbs" aria-label="Where you are">
        <a href={paths.plans}>Plans</a>
      </nav>
      <PageHeading title={head.title} note={periodWords(plan)} below />
      <Answer aside={<Deeds {...props} />}>{sentence(props)}</Answer>
      <div class="hw-split">
        <div>
          {late.length > 0 && (
            <Card title={<Mark is="late">{`${late.length} late`}</Mark>} edge="red" flush>
              <DueTable caption="What is late" planId={planId} things={late} />
            </Card>
          )}
          <GapList planId={planId} gaps={gaps} title={notReadyWords(gaps) ?? ''} most={mostGaps} />
          <FoundInPlan plan={plan} most={5} />
          {soon.length > 0 && (
            <Card title="Due within a fortnight" flush>
              <DueTable caption="Due within a fortnight" planId={planId} things={soon} />
            </Card>
          )}
          <Card title="What the plan says" flush>
            <Table
              caption="Parts of the plan"
              columns={kindColumns(props)}
              rows={kindsOfParts.filter((kind) => changes || partsOf(plan, kind).length > 0)}
            />
          </Card>
        </div>
        <div>
          <SignaturesCard {...props} planId={planId} />
          <Card title="Does it work?">
            <p>
              <a href={resultsAddress(planId)}>Promises against results</a>: each promise in one line, moved
              or not.
            </p>
            <NamingLine plan={plan} />
          </Card>
          <Card title="Reports and papers">
            <ul class="nhsuk-list">
              <li>
                <a href={highlightAddress(planId)}>Highlight report</a>
              </li>
              <li>
                <a href={quarterlyAddress(planId)}>Quarterly return</a>
              </li>
              <li>
                <a href={paperAddress(planId)}>The whole plan on paper</a> (
                <a href={pdfAddress(planId)}>PDF</a>)
              </li>
              <li>
                <a href={odsAddress(planId)}>Every table as a spreadsheet</a>
                {changes && (
                  <>
                    {' '}
                    (<a href={importTablesAddress(planId)}>take it in again</a>)
                  </>
                )}
              </li>
              <li>
                <a href={versionsAddress(planId)}>Document control: versions and what each changed</a>
              </li>
              {changes && (
                <li>
                  <a href={circulationAddress(planId)}>Who is sent new versions</a>
                </li>
              )}
              {changes && (
                <li>
                  <a href={changePlanAddress(planId)}>Change title, period or lead</a>
                </li>
              )}
            </ul>
          </Card>
          <Card title="About it">
            {head.about && <p class="hw-line">{head.about}</p>}
            <p>
              {head.area ?? 'Area not set'}. Lead: {head.lead ?? 'not set'}.
            </p>
            {head.source && <p class="hw-second">Taken from: {head.source}</p>}
          </Card>
        </div>
      </div>
    </>
  )
}

const NamingLine = ({ plan }: { plan: Plan }) => {
  const words = namingWords(plan)
  const { silent } = namingOf(plan)
  if (!words) return <></>
  return (
    <p>
      <Mark is={silent.length > 0 ? 'not-ready' : 'ready'}>{words}</Mark>
    </p>
  )
}

const mostGaps = 8

const periodWords = ({ head }: Plan): string =>
  `${planKinds[head.kind]}, ${dueWords(head.from)} to ${dueWords(head.to)}`

function sentence({ issued, signings, unissued, late, gaps }: Props): string {
  const version = issued
    ? `Version ${issued.label}: ${uncapital(signedWords(signings))}.`
    : 'A draft: no version was issued yet.'
  const changed =
    issued && unissued.length > 0 ? ` Changed since: ${differenceCounts(unissued)}, not issued yet.` : ''
  const behind = late.length > 0 ? ` ${late.length} late.` : ' Nothing is late.'
  return `${version}${changed}${behind} ${gaps.length > 0 ? `Not ready to sign: ${gaps.length} to mend.` : 'Nothing is missing.'}`
}

const Deeds = ({ plan, unissued, changes, signs, signings, viewer }: Props) => {
  const done = signings?.some(
    ({ signed }) => signed !== null && signed.organisationId === viewer.organisationId,
  )
  const asked = signs && signings && !done
  return (
    <>
      {changes && unissued.length > 0 && (
        <Button text="Issue the next version" href={issueAddress(plan.planId)} />
      )}
      {asked && <Button text="Read and sign" href={signAddress(plan.planId)} />}
      {!(changes && unissued.length > 0) && !asked && <a href={versionsAddress(plan.planId)}>Versions</a>}
    </>
  )
}

const kindColumns = ({ plan, gaps, today }: Props) => {
  const missing = new Map(gapCounts(gaps).map(({ kind, count }) => [kind, count]))
  return [
    {
      name: 'kind',
      head: 'Part',
      rowHead: true,
      card: 'title' as const,
      cell: (kind: PartKind) => (
        <Two
          first={<a href={kindAddress(plan.planId, kind)}>{capital(partKind(kind).many)}</a>}
          second={partKind(kind).about}
        />
      ),
    },
    {
      name: 'count',
      head: 'How many',
      numeric: true,
      card: 'corner' as const,
      cell: (kind: PartKind) => String(partsOf(plan, kind).length),
    },
    {
      name: 'state',
      head: 'To mend, or late',
      cell: (kind: PartKind) => {
        const late = lateThings({ parts: partsOf(plan, kind) }, today).length
        const gap = missing.get(kind) ?? 0
        if (gap + late === 0) return ''
        return (
          <>
            {late > 0 && <Mark is="late">{`${late} late`}</Mark>}{' '}
            {gap > 0 && <Mark is="unowned">{`${gap} not ready`}</Mark>}
          </>
        )
      },
    },
  ]
}
