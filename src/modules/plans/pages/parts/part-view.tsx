import { momentWords } from '../../../../platform/date-words.ts'
import type { Instant, LocalDate } from '../../../../platform/time.ts'
import { Button, Card, Form, SummaryList } from '../../../../ui/index.ts'
import { measureAddress, VerdictMark } from '../../../measures/index.ts'
import {
  changePartAddress,
  kindAddress,
  progressAddress,
  takeBackChangeAddress,
  takeBackProgressAddress,
  takeOutAddress,
} from '../../addresses.ts'
import { partKind } from '../../rules/content.ts'
import type { HistoryEntry } from '../../rules/history.ts'
import { type MeasureName, type MeasureRef, seriesRefOf } from '../../rules/measure-ref.ts'
import { capital, titleOf, valueWords } from '../../rules/part-words.ts'
import { type Part, type Plan, partsOf } from '../../rules/plan.ts'
import type { Result } from '../../rules/results.ts'
import { ratingOf } from '../../rules/risk.ts'
import type { AskedPlan } from '../asked-plan.ts'
import { GapList } from '../gap-list.tsx'
import { PlanPageHeading } from '../heading.tsx'
import { RatingMark, StandingMark } from '../marks.tsx'

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
        </div>
        <div>
          <Card title="How it stands">
            {part.kind === 'risk' && (
              <p>
                <RatingMark rating={ratingOf(part)} />
              </p>
            )}
            <p>
              <StandingMark part={part} today={today} />
            </p>
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

function rowsOf({ plan, part, measureName }: Props) {
  const { fields } = partKind(part.kind)
  return Object.entries(fields).flatMap(([key, field]) => {
    const value = part.content[key] ?? null
    if (value === null && field.ask === 'if known') return []
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

function pointed(plan: Plan, to: string, ref: string): string {
  const found = partsOf(plan, to as Part['kind']).find((part) => part.ref === ref)
  return found ? `${ref}: ${titleOf(found)}` : `${ref} (not in the plan)`
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
