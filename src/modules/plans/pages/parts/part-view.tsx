import { momentWords } from '../../../../platform/date-words.ts'
import type { Instant, LocalDate } from '../../../../platform/time.ts'
import { Button, Card, Form, Mark, SummaryList } from '../../../../ui/index.ts'
import { measureAddress, VerdictMark } from '../../../measures/index.ts'
import {
  changePartAddress,
  kindAddress,
  partAddress,
  progressAddress,
  takeBackChangeAddress,
  takeBackProgressAddress,
  takeOutAddress,
} from '../../addresses.ts'
import { partKind } from '../../rules/content.ts'
import type { HistoryEntry } from '../../rules/history.ts'
import { type MeasureName, type MeasureRef, seriesRefOf } from '../../rules/measure-ref.ts'
import { isSilent } from '../../rules/naming.ts'
import { capital, titleOf, valueWords } from '../../rules/part-words.ts'
import { type Part, type Plan, partsOf, stateOf } from '../../rules/plan.ts'
import type { Result } from '../../rules/results.ts'
import { ratingOf } from '../../rules/risk.ts'
import { successOf } from '../../rules/serving.ts'
import type { AskedPlan } from '../asked-plan.ts'
import { GapList } from '../gap-list.tsx'
import { PlanPageHeading } from '../heading.tsx'
import { RatingMark, StandingMark } from '../marks.tsx'
import { ActionsOfChange, PointingHere, ServedChange } from './around.tsx'

type Props = AskedPlan & {
  part: Part
  title: string
  today: LocalDate
  now: Instant
  /** Each with the key of the form that takes it back. */
  history: readonly (HistoryEntry & { once: string })[]
  names: ReadonlyMap<string, string>
  changes: boolean
  measureName: MeasureName
  /** What came of its promise; null where it promises nothing of a measure. */
  result: Result | null
}

export const PartView = (props: Props) => {
  const { plan, part, title, today, gaps, changes, result } = props
  const { planId } = plan
  const missing = gaps.filter((gap) => gap.part?.partId === part.partId)
  return (
    <>
      <PlanPageHeading plan={plan} title={title} note={titleOf(part, 300)} />
      <GapList planId={planId} gaps={missing} title="Not ready to sign" />
      <div class="hw-split">
        <div>
          <Card title="What it says">
            <SummaryList rows={rowsOf(props)} />
          </Card>
          {part.kind === 'change' && <ActionsOfChange plan={plan} part={part} today={today} />}
          <PointingHere plan={plan} part={part} />
        </div>
        <div>
          <Card title="How it stands">
            {part.kind === 'risk' && (
              <p>
                <RatingMark rating={ratingOf(part)} />
              </p>
            )}
            <p>
              {part.kind === 'change' && stateOf(part) === null ? (
                <>
                  {valueWords(partKind('change').fields.level!, part.content.level)}
                  <span class="hw-second"> when the plan was written</span>
                </>
              ) : (
                <StandingMark part={part} today={today} />
              )}
            </p>
            <ServedChange plan={plan} part={part} />
            {isSilent(part) && (
              <p>
                <Mark is="not-ready">Names no measure it should move</Mark>
                <span class="hw-second"> Nobody will be able to say whether it worked.</span>
              </p>
            )}
            {result && (
              <p>
                <VerdictMark verdict={result.verdict} />
                <span class="hw-second">{result.reason}</span>
              </p>
            )}
            {changes && (
              <div class="hw-actions">
                {partKind(part.kind).standing && (
                  <Button text="Say how it stands" href={progressAddress(planId, part.partId)} />
                )}
                <a href={changePartAddress(planId, part.partId)}>Change what it says</a>
                <a href={takeOutAddress(planId, part.partId)}>Take it out of the plan</a>
              </div>
            )}
            <p>
              <a href={kindAddress(planId, part.kind)}>All {partKind(part.kind).many}</a>
            </p>
          </Card>
        </div>
      </div>
      <History {...props} />
    </>
  )
}

/** What one looks for on the page of a kind, and should see that it is missing. */
const alwaysShown: Partial<Record<Part['kind'], readonly string[]>> = {
  change: ['success', 'lead', 'by'],
}

function rowsOf({ plan, part, measureName }: Props) {
  const { fields } = partKind(part.kind)
  return Object.entries(fields).flatMap(([key, field]) => {
    const value =
      part.content[key] ?? (part.kind === 'change' && key === 'success' ? successOf(plan, part) : null)
    if (value === null && field.ask === 'if known' && !alwaysShown[part.kind]?.includes(key)) return []
    const words =
      value === null
        ? 'not set'
        : field.kind === 'address'
          ? addressLink(String(value))
          : typeof value === 'object'
            ? measureLink(value, measureName)
            : field.to
              ? pointed(plan, field.to, String(value))
              : valueWords(field, value)
    return [{ key: { text: field.label }, value: { html: <span class="hw-line">{words}</span> } }]
  })
}

function measureLink(value: MeasureRef, measureName: MeasureName) {
  const { measure, slice, step } = seriesRefOf(value)
  return <a href={measureAddress(measure, slice, step)}>{measureName(value)}</a>
}

const addressLink = (path: string) => <a href={path}>Open the answer</a>

function pointed(plan: Plan, to: string, ref: string) {
  const found = partsOf(plan, to as Part['kind']).find((part) => part.ref === ref)
  return found ? (
    <a href={partAddress(plan.planId, found.partId)}>
      {ref}: {titleOf(found)}
    </a>
  ) : (
    `${ref} (not in the plan)`
  )
}

const History = ({ plan, history, names, now, changes }: Props) => (
  <Card
    title="History"
    aside={`${history.length} ${history.length === 1 ? 'entry' : 'entries'}, the newest first`}
  >
    <ol class="nhsuk-list hw-history">
      {history.map((entry) => (
        <li>
          <p>
            <strong>{entry.what}</strong>{' '}
            <span class="hw-second">
              {capital(momentWords(entry.at, now))}, {(entry.by && names.get(entry.by)) ?? 'from a file'}
            </span>
          </p>
          {entry.lines.map((line) => (
            <p>{line}</p>
          ))}
          {changes && entry.takesBack && (
            <Form
              action={
                'progress' in entry.takesBack
                  ? takeBackProgressAddress(entry.takesBack.progress)
                  : takeBackChangeAddress(entry.takesBack.change)
              }
              once={entry.once}
            >
              <Button text="Take back" variant="secondary" small />
            </Form>
          )}
        </li>
      ))}
    </ol>
    <p class="hw-second">Of {plan.head.title}. Nothing here is ever deleted.</p>
  </Card>
)
