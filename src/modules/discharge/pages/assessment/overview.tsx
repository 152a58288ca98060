import { agoWords } from '../../../../platform/date-words.ts'
import { page } from '../../../../platform/http/page.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import type { Instant } from '../../../../platform/time.ts'
import { Button, Card, type Column, EmptyState, Mark, PageHeading, Table, Two } from '../../../../ui/index.ts'
import { afterRefusal, refusalWords } from '../../rules/assessment/refusals.ts'
import type { Answer, Receiver, Version } from '../../rules/assessment/state.ts'
import { journeyAddress } from '../addresses.ts'
import { type AboutAssessment, aboutAssessment, nameOf } from './about.ts'
import { readAddress, sendAddress, writeAddress } from './addresses.ts'
import { dayWords } from './paper.tsx'

/** The assessment of one person: who has it, what they said, what to do next, and every version. */
export const assessmentsPage = page({
  at: '/stays/:stayId/assessments',
  may: 'assess for providers',
  logs: 'opened the trusted assessment',
  opens: 'stayId',
  async get(asked) {
    const about = await aboutAssessment(asked)
    if (isRefusal(about)) return about
    return {
      title: 'Trusted assessment',
      nav: '/list',
      body: { live: 'page' },
      view: <Overview about={about} now={asked.now} />,
    }
  },
})

const Overview = ({ about, now }: { about: AboutAssessment; now: Instant }) => {
  const { who, state, names } = about
  const { latest, receivers, versions } = state
  const here = who.place !== 'left' && who.place !== 'cancelled'
  return (
    <>
      <p>
        <a href={journeyAddress(who.stayId)}>Back to the journey</a>
      </p>
      <PageHeading
        title="Trusted assessment"
        note={`${who.name} · ${who.where}. Written once, for every provider who might take ${who.firstName}.`}
        below
      />
      {latest ? (
        <>
          <p>
            Version {latest.version} holds, written by {latest.by}, {nameOf(names, latest.writtenFor)},{' '}
            {dayWords(latest.at, now)}. <a href={readAddress(who.stayId)}>Read or print it</a>
          </p>
          <Refusals receivers={receivers} about={about} />
          {here && (
            <div class="hw-actions">
              <Button small text="Send to providers" href={sendAddress(who.stayId)} />
              <Button small variant="secondary" text="Write a new version" href={writeAddress(who.stayId)} />
            </div>
          )}
          <Receivers receivers={receivers} about={about} now={now} />
          {versions.length > 1 && <Versions versions={versions} about={about} now={now} />}
        </>
      ) : (
        <EmptyState title="Nobody has written one yet.">
          {here ? (
            <>
              Somebody trained writes it once; then any provider can say yes or no to it.{' '}
              <a href={writeAddress(who.stayId)}>Write the assessment</a>
            </>
          ) : (
            'They have left hospital.'
          )}
        </EmptyState>
      )}
    </>
  )
}

type Props = { about: AboutAssessment; now: Instant }

const Receivers = ({ receivers, about, now }: Props & { receivers: readonly Receiver[] }) => {
  if (receivers.length === 0)
    return (
      <EmptyState title="Not sent to anybody yet.">
        <a href={sendAddress(about.who.stayId)}>Send it to providers</a>
      </EmptyState>
    )
  return <Table caption="Who has it" captionShown columns={receiverColumns(about, now)} rows={receivers} />
}

const Refusals = ({
  receivers,
  about: { who, names },
}: {
  about: AboutAssessment
  receivers: readonly Receiver[]
}) => (
  <>
    {receivers.map(
      ({ organisationId, answer }) =>
        answer?.answer === 'refused' && (
          <Card title={`${nameOf(names, organisationId)} said no: what to do next`} edge="red">
            <p>{refusedWords(answer)}</p>
            <p>
              <strong>{afterRefusal(answer.reason ?? 'other', answer.missing ?? [])}</strong>{' '}
              {answer.reason === 'information missing' && <a href={writeAddress(who.stayId)}>Write it</a>}
            </p>
          </Card>
        ),
    )}
  </>
)

const refusedWords = ({ reason, words, by }: Answer) =>
  `${refusalWords[reason ?? 'other']}${words ? `: ${words}` : ''} (${by})`

const receiverColumns = ({ names, state }: AboutAssessment, now: Instant): Column<Receiver>[] => [
  {
    name: 'who',
    head: 'Provider',
    rowHead: true,
    card: 'title',
    cell: ({ organisationId }) => nameOf(names, organisationId),
  },
  {
    name: 'version',
    head: 'Has',
    card: 'line',
    cell: ({ version, sentAt }) => (
      <Two
        first={`Version ${version}${version === state.latest?.version ? '' : ', not the latest'}`}
        second={`sent ${agoWords(sentAt, now)}`}
      />
    ),
  },
  {
    name: 'answer',
    head: 'Answer',
    card: 'line',
    cell: ({ answer }) => <AnswerMark answer={answer} now={now} />,
  },
  {
    name: 'before',
    head: 'Said before',
    cell: ({ answers, answer }) => {
      const before = answers.filter((one) => one !== answer)
      return before.length === 0 ? (
        <span class="hw-second">nothing</span>
      ) : (
        before.map((one) => `${one.answer} version ${one.version}, ${dayWords(one.at, now)}`).join('; ')
      )
    },
  },
]

export const AnswerMark = ({ answer, now }: { answer: Answer | null; now: Instant }) => {
  if (!answer) return <Mark is="not-answered">Not answered</Mark>
  const second = [answer.by, dayWords(answer.at, now), answer.answer === 'accepted' && answer.words]
  return (
    <Two
      first={
        answer.answer === 'accepted' ? (
          <Mark is="accepted">Accepted version {answer.version}</Mark>
        ) : (
          <Mark is="disputed">Refused: {refusalWords[answer.reason ?? 'other'].toLowerCase()}</Mark>
        )
      }
      second={second.filter(Boolean).join(', ')}
    />
  )
}

const Versions = ({ versions, about, now }: Props & { versions: readonly Version[] }) => (
  <Table
    caption="Every version, newest first"
    captionShown
    rows={versions.toReversed()}
    columns={[
      {
        name: 'version',
        head: 'Version',
        rowHead: true,
        card: 'title',
        cell: ({ version }) => <a href={readAddress(about.who.stayId, version)}>Version {version}</a>,
      },
      { name: 'by', head: 'Written by', card: 'line', cell: ({ by, at }) => `${by}, ${dayWords(at, now)}` },
      {
        name: 'changed',
        head: 'What changed',
        cell: ({ changed }) => changed ?? <span class="hw-second">the first</span>,
      },
      {
        name: 'accepted',
        head: 'Accepted by',
        cell: ({ version }) => {
          const by = about.state.receivers.filter(({ answers }) =>
            answers.some((one) => one.version === version && one.answer === 'accepted'),
          )
          return by.length === 0 ? (
            <span class="hw-second">nobody</span>
          ) : (
            by.map(({ organisationId }) => nameOf(about.names, organisationId)).join(', ')
          )
        },
      },
    ]}
  />
)
