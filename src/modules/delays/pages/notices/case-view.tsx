import { fullDate } from '../../../../platform/date-words.ts'
import { dateOf } from '../../../../platform/time.ts'
import { Card, SummaryList } from '../../../../ui/index.ts'
import type { NoticeStay } from '../../queries/notices.ts'
import type { AssessmentFact, DischargeFact, GivenNotice, NoticeCase } from '../../rules/notices/cases.ts'
import { treatedAsGivenOn } from '../../rules/notices/notice-dates.ts'
import { ratePounds } from '../../rules/notices/payment.ts'
import { paperAddress } from './addresses.ts'
import { days, flagsOf, isoDate, missingWords, noticeName, pounds, shortWhen } from './words.ts'
import { Rule, Working } from './working.tsx'

/** One assessment notice, its discharge notices, and the days. */
export const CaseView = ({ stay, one }: { stay: NoticeStay; one: NoticeCase }) => {
  const { council, councilKind } = one.assessment.fact.detail
  return (
    <>
      <Flags one={one} />
      <NoticeCard stayId={stay.stayId} notice={one.assessment} />
      {one.discharges.map((notice) => (
        <>
          <NoticeCard stayId={stay.stayId} notice={notice} />
          {notice.liability ? (
            <Card title={`Relevant day ${fullDate(notice.liability.relevantDay)}`}>
              <Working liability={notice.liability} />
            </Card>
          ) : (
            <p>No relevant day: the discharge notice proposes no day.</p>
          )}
        </>
      ))}
      <Card title={`${days(one.liable.length)} liable`}>
        <p>
          {council}: {days(one.liable.length)} at £{ratePounds(councilKind)} is {pounds(one.pounds)}{' '}
          <Rule rule="CA-30" />. {decided(one)}
        </p>
        {one.responsible.responsible !== council && (
          <p>
            {council} accepted the notice and acted on it. {one.responsible.responsible} is responsible:{' '}
            {one.responsible.recoverablePounds > 0
              ? `what ${council} paid, up to ${pounds(one.responsible.recoverablePounds)}, can be recovered from it`
              : 'nothing was claimed, so nothing is to be recovered'}{' '}
            <Rule rule="CA-33" />.
          </p>
        )}
      </Card>
    </>
  )
}

export const Flags = ({ one }: { one: NoticeCase }) => (
  <>
    {flagsOf(one).map((words) => (
      <p>
        <strong>To look at.</strong> {words}
      </p>
    ))}
  </>
)

export function decided({ decision, invoice, liable }: NoticeCase): string {
  if (decision?.detail.decision === 'claim')
    return invoice
      ? `The hospital claims ${pounds(invoice.pounds)}.`
      : 'The hospital claims, but no day is liable.'
  if (decision) return 'The hospital chose not to claim: nothing is to be paid.'
  return liable.length > 0
    ? 'The hospital has not decided whether to claim: it may, and need not.'
    : 'There is nothing to claim.'
}

const NoticeCard = ({
  stayId,
  notice,
}: {
  stayId: string
  notice: GivenNotice<AssessmentFact | DischargeFact>
}) => {
  const { fact, missing, withdrawn } = notice
  const on = treatedAsGivenOn(fact.happenedAt)
  const rows = [
    {
      key: 'Given',
      value: on.equals(dateOf(fact.happenedAt))
        ? shortWhen(fact.happenedAt)
        : `${shortWhen(fact.happenedAt)}: after 2 pm, so it counts as given on ${fullDate(on)}`,
    },
    fact.kind === 'assessment-notice'
      ? { key: 'To', value: fact.detail.council }
      : { key: 'Proposes', value: isoDate(fact.detail.proposed) },
    {
      key: 'Complete',
      value: missing.length === 0 ? 'Yes, every item is in it' : `No. It lacks: ${missingWords(notice)}`,
    },
    ...(fact.kind === 'discharge-notice'
      ? [{ key: 'Council consulted first', value: fact.detail.consultedCouncil ? 'Yes' : 'Not recorded' }]
      : []),
    { key: 'Withdrawn', value: withdrawn ? shortWhen(withdrawn.happenedAt) : 'No' },
  ]
  return (
    <Card title={noticeName(fact)} aside={<a href={paperAddress(stayId, fact.factId)}>Print</a>}>
      <SummaryList rows={rows.map(({ key, value }) => ({ key: { text: key }, value: { text: value } }))} />
    </Card>
  )
}
