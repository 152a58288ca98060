import { Card, type Column, EmptyState, PageHeading, SummaryList, Table } from '../../../../ui/index.ts'
import { kindOf } from '../../../capacity/index.ts'
import type { OfferedKind } from '../../queries/provider-figures.ts'
import type { WardArrival } from '../../queries/ward-score.ts'
import { fairness, fairnessWords } from '../../rules/fairness.ts'
import { type NoLine, noPlaceWords, noReasonWords } from '../../rules/no-reasons.ts'
import { spanWords } from '../../rules/provider-answer.ts'
import { ofWords, ownSpeed, type ProviderFigures, speedWords } from '../../rules/provider-figures.ts'
import { truthWords } from '../../rules/truth-check.ts'
import { scoreWords, type TruthScore, truthScore } from '../../rules/truth-score.ts'
import { providerAddress } from '../provider/addresses.ts'

type FiguresProps = {
  organisation: string
  since: string
  figures: ProviderFigures
  noes: readonly NoLine[]
  offered: readonly OfferedKind[]
  arrivals: readonly WardArrival[]
}

export const FiguresView = ({ organisation, since, figures, noes, offered, arrivals }: FiguresProps) => (
  <>
    <PageHeading title="Our own figures" note={`${organisation}, since ${since}`} below />
    <p>{speedWords(figures)}</p>
    <Card title="How you answer and begin">
      <SummaryList
        rows={rowsOf(figures).map(([key, value]) => ({ key: { text: key }, value: { text: value } }))}
      />
    </Card>
    <Card title="Why you said no" flush={noes.length > 0}>
      {noes.length === 0 ? (
        <EmptyState title="You have said no to nothing." />
      ) : (
        <Table caption="Why you said no" columns={noColumns} rows={noes} long={false} />
      )}
    </Card>
    <Card title="What you are sent">
      {offered.length === 0 && <EmptyState title="No service of yours is written down." />}
      {offered.map((one) => (
        <>
          <h3>{kindOf(one.kind).plain}</h3>
          <p>
            You were sent {requestsWords(one.requests.ours)}. {fairnessWords(fairness(one))}
          </p>
        </>
      ))}
      <p class="hw-second">
        Only your own numbers and the total of the place stand here, never another provider’s. “More than
        chance would explain” is our own rule: two standard errors of a share.
      </p>
    </Card>
    <Card title="Was it as described? By ward that sent somebody" flush={arrivals.length > 0}>
      {arrivals.length === 0 ? (
        <EmptyState title="Nobody has come to you from a ward yet." />
      ) : (
        <Table caption="As described, by ward" columns={columns} rows={byWard(arrivals)} long={false} />
      )}
    </Card>
    <p>
      <a href={providerAddress}>Back to requests</a>
    </p>
  </>
)

function rowsOf(figures: ProviderFigures): [string, string][] {
  const { allMinutes, asked, unanswered, yes, no, started, onTime } = figures
  return [
    ['You answer in', ownSpeed(figures)],
    [
      'Everybody here answers in',
      allMinutes === null
        ? 'hidden: too few others have answered'
        : `${spanWords(Math.round(allMinutes))}, half of all answers sooner`,
    ],
    ['Not answered in time', ofWords(unanswered, asked, 'nothing was asked')],
    ['You said yes', ofWords(yes, yes + no, 'no yes or no yet')],
    ['Began on the day promised, or before', ofWords(onTime, started, 'nobody has begun yet')],
  ]
}

const requestsWords = (requests: number) =>
  requests === 0 ? 'no request' : requests === 1 ? '1 request' : `${requests} requests`

const noColumns: Column<NoLine>[] = [
  {
    name: 'kind',
    head: 'Service and zone',
    rowHead: true,
    card: 'title',
    cell: ({ kind, zone }) => noPlaceWords(kind, zone),
  },
  { name: 'noes', head: 'Said no', numeric: true, cell: ({ noes }) => noes },
  {
    name: 'why',
    head: 'Why',
    cell: ({ reasons }) =>
      reasons.map(({ reason, requests }) => `${noReasonWords(reason)}: ${requests}`).join('; '),
  },
]

type WardLine = { ward: string; site: string; score: TruthScore }

const byWard = (all: readonly WardArrival[]): WardLine[] =>
  [...Map.groupBy(all, ({ wardId }) => wardId).values()].map((some) => ({
    ward: some[0]!.ward,
    site: some[0]!.site,
    score: truthScore(some),
  }))

const columns: Column<WardLine>[] = [
  {
    name: 'ward',
    head: 'Ward',
    rowHead: true,
    card: 'title',
    cell: ({ ward, site }) => `${ward}, ${site}`,
  },
  { name: 'score', head: 'As described', cell: ({ score }) => scoreWords(score) },
  {
    name: 'wrong',
    head: 'What was not',
    cell: ({ score }) =>
      score.wrong.length === 0
        ? 'nothing'
        : score.wrong.map(({ code, times }) => `${truthWords(code)}: ${times}`).join('; '),
  },
]
