import { page } from '../../../../platform/http/page.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import { dateOf } from '../../../../platform/time.ts'
import { type Column, Details, Mark, Table, Two } from '../../../../ui/index.ts'
import { mayDo } from '../../../access/index.ts'
import { newPartAddress, partAddress, paths } from '../../addresses.ts'
import { dueWords } from '../../rules/due.ts'
import {
  type Level,
  levels,
  type ModelEdition,
  modelEditions,
  type NationalItem,
} from '../../rules/national.ts'
import { countWords, titleOf } from '../../rules/part-words.ts'
import { type Part, type Plan, partsOf, stateOf, textOf } from '../../rules/plan.ts'
import { actionsOf, successOf } from '../../rules/serving.ts'
import { askedPlan } from '../asked-plan.ts'
import { GapList } from '../gap-list.tsx'
import { PlanPageHeading } from '../heading.tsx'

/**
 * The High Impact Change self-assessment, by edition: for each change the level, what shows it, and every level it had. It
 * is for improving oneself: no sum, no rank, nothing held against another place.
 */
export const changesPage = page({
  at: paths.changes,
  may: 'see plans',
  logs: 'opened the high impact changes of a plan',
  async get(asked) {
    const found = await askedPlan(asked)
    if (isRefusal(found)) return found
    const { plan, gaps } = found
    const judged = partsOf(plan, 'change')
    const editions = modelEditions.filter(({ edition }) =>
      judged.some((part) => textOf(part, 'edition') === edition),
    )
    const today = dateOf(asked.now).toString()
    const current = modelEditions.filter(
      ({ validTo, validFrom }) => validFrom <= today && (!validTo || today <= validTo),
    )
    return {
      title: 'High impact changes',
      nav: paths.plans,
      wide: true,
      view: (
        <>
          <PlanPageHeading
            plan={plan}
            title="High impact changes"
            note="Where we put ourselves, and what shows it. For improving ourselves: never a comparison with others."
          />
          <GapList
            planId={plan.planId}
            gaps={gaps.filter(({ kind }) => kind === 'change')}
            title="Not ready to sign"
          />
          {(editions.length > 0 ? editions : current).map((edition) => (
            <Edition plan={plan} edition={edition} changes={mayDo(asked.viewer, 'change plans')} />
          ))}
        </>
      ),
    }
  },
})

type Row = { item: NationalItem; part: Part | null }

const Edition = ({ plan, edition, changes }: { plan: Plan; edition: ModelEdition; changes: boolean }) => {
  const judged = partsOf(plan, 'change').filter((part) => textOf(part, 'edition') === edition.edition)
  const rows = [...edition.changes, ...edition.enablers].map(
    (item): Row => ({ item, part: judged.find((part) => textOf(part, 'number') === item.key) ?? null }),
  )
  return (
    <>
      <Table
        caption={edition.name}
        captionShown
        columns={columns(plan, edition, changes)}
        rows={rows}
        {...(edition.enablers.length > 0 && {
          group: ({ item }: Row) =>
            edition.enablers.includes(item)
              ? { id: 'enablers', title: 'Enablers' }
              : { id: 'changes', title: 'Changes' },
        })}
      />
      <Details summary="Where this list comes from, and how sure we are">
        <p>
          {edition.source}. {sure[edition.confidence]} {edition.note ?? ''}
        </p>
      </Details>
    </>
  )
}

const sure = {
  verified: 'Seen in the source.',
  'in part': 'Seen in the source in part.',
  memory: 'From memory: to be checked before it is used outside.',
} as const

const notSet = <span class="hw-second">not set</span>

const columns = (plan: Plan, edition: ModelEdition, changes: boolean): Column<Row>[] => [
  {
    name: 'change',
    head: 'Change',
    rowHead: true,
    card: 'title',
    cell: ({ item, part }) => (
      <Two
        first={part ? <a href={partAddress(plan.planId, part.partId)}>{item.name}</a> : item.name}
        second={edition.enablers.includes(item) ? 'Enabler' : `Change ${item.key}`}
      />
    ),
  },
  {
    name: 'level',
    head: 'Level now',
    cell: ({ item, part }) => {
      const level = part ? levelNow(part) : null
      return level ? (
        <Mark is={level === 'not yet established' ? 'not-ready' : 'ready'}>{levelWords(level)}</Mark>
      ) : part || !changes ? (
        <span class="hw-second">not judged</span>
      ) : (
        <a href={judgeAddress(plan.planId, edition, item)}>Judge it</a>
      )
    },
  },
  { name: 'lead', head: 'Lead', cell: ({ part }) => (part ? (textOf(part, 'lead') ?? notSet) : '') },
  {
    name: 'actions',
    head: 'Its actions',
    cell: ({ part }) => (part ? <Actions plan={plan} change={part} /> : ''),
  },
  { name: 'success', head: 'Worked if', cell: ({ part }) => (part ? (successOf(plan, part) ?? notSet) : '') },
  { name: 'evidence', head: 'What shows it', cell: ({ part }) => (part && textOf(part, 'evidence')) ?? '' },
  {
    name: 'aim',
    head: 'Aimed at',
    cell: ({ part }) => {
      const aim = part && textOf(part, 'aim')
      const by = part && textOf(part, 'by')
      return aim ? <Two first={levels[aim as Level]} second={by ? `by ${dueWords(by)}` : undefined} /> : ''
    },
  },
  {
    name: 'history',
    head: 'Earlier',
    cell: ({ part }) => (part ? earlier(part) : ''),
  },
]

/** "6 actions, 2 done", on the page of the change, which lists them with lead and day. */
const Actions = ({ plan, change }: { plan: Plan; change: Part }) => {
  const actions = actionsOf(plan, change)
  const done = actions.filter((action) => stateOf(action) === 'done').length
  if (actions.length === 0) return <>none</>
  return (
    <Two
      first={
        <a href={partAddress(plan.planId, change.partId)}>
          {countWords('action', actions.length)}
          <span class="nhsuk-u-visually-hidden"> for {titleOf(change)}</span>
        </a>
      }
      second={`${done} done`}
    />
  )
}

/** The form with the change filled in. */
const judgeAddress = (planId: string, { edition }: ModelEdition, { key, name }: NationalItem): string =>
  `${newPartAddress(planId, 'change')}?${new URLSearchParams({ edition, number: key, name }).toString()}`

const levelNow = (part: Part): string | null => stateOf(part) ?? textOf(part, 'level')

/** "3 of 5: Established": the step in words and number, for this place alone. */
const levelWords = (level: string): string =>
  `${levels[level as Level] ?? level} (step ${Object.keys(levels).indexOf(level) + 1} of 5)`

const earlier = (part: Part) => {
  const first = textOf(part, 'level')
  const said = part.progress.filter(({ state }) => state !== null).slice(0, -1)
  if (stateOf(part) === null || !first) return ''
  return [
    `${levels[first as Level]} in the plan`,
    ...said.map(({ state, on }) => `${levels[state as Level]} on ${on}`),
  ].join('; ')
}
