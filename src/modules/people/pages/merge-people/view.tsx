import type { LocalDate } from '../../../../platform/time.ts'
import type { Column, Filled } from '../../../../ui/index.ts'
import {
  Button,
  Card,
  ChoiceField,
  EmptyState,
  ErrorSummaryFor,
  Form,
  LongTextField,
  Mark,
  PageHeading,
  Table,
} from '../../../../ui/index.ts'
import { showName } from '../../queries/names-of.ts'
import type { PossibleDuplicate } from '../../queries/possible-duplicates.ts'
import type { PersonDetails, PersonField } from '../../rules/person.ts'
import { detailWords, fieldWords, personFields, textOf } from '../person-words.ts'

const classes = {
  same: 'Almost certainly the same person',
  'probably the same': 'Perhaps the same person',
  different: 'Different people',
} as const

/** Who may be the same person, each with reasons for and against. */
export const Candidates = ({
  candidates,
  compare,
  back,
}: {
  candidates: readonly PossibleDuplicate[]
  compare: (personId: string) => string
  back: string
}) => (
  <>
    <PageHeading
      title="Is there a second record of this person?"
      below
      note="Looking changes nothing. Two records are joined only after you have compared them."
    />
    {candidates.length === 0 && (
      <EmptyState title="No other record looks like this one.">
        Only records that you may see were compared. If you know of another,{' '}
        <a href="/open-with-a-reason">open it with a reason</a> first. <a href={back}>Back to the person</a>
      </EmptyState>
    )}
    {candidates.map(({ personId, details, match }) => (
      <Card title={showName(details)} aside={classes[match.class]} level={2}>
        <Reasons match={match} />
        <a href={compare(personId)}>Compare the two records side by side</a>
      </Card>
    ))}
  </>
)

const Reasons = ({ match }: { match: Pick<PossibleDuplicate['match'], 'for' | 'against'> }) => (
  <div class="hw-columns">
    <Why title="For" reasons={match.for} />
    <Why title="Against" reasons={match.against} />
  </div>
)

export const Why = ({ title, reasons }: { title: string; reasons: readonly string[] }) => (
  <div>
    <h3>{title}</h3>
    {reasons.length === 0 ? (
      <p>Nothing</p>
    ) : (
      <ul>
        {reasons.map((reason) => (
          <li>{reason}</li>
        ))}
      </ul>
    )}
  </div>
)

export type CompareProps = {
  here: string
  once: string
  back: string
  from: Filled
  one: { personId: string; details: PersonDetails }
  other: PossibleDuplicate
  today: LocalDate
  councils: ReadonlyMap<string, string>
}

/** Two records beside one another, and the question. */
export const Compare = ({ here, once, back, from, one, other, today, councils }: CompareProps) => {
  const words = (details: PersonDetails) => (field: PersonField) =>
    detailWords(field, textOf(details, field), today, councils)
  const [left, right] = [words(one.details), words(other.details)]
  const columns: Column<PersonField>[] = [
    { name: 'field', head: 'Detail', rowHead: true, card: 'title', cell: (field) => fieldWords[field] },
    { name: 'one', head: 'This record', cell: left },
    { name: 'other', head: 'The other record', cell: right },
    {
      name: 'same',
      head: 'Same?',
      card: 'line',
      cell: (field) => <SameOrNot left={textOf(one.details, field)} right={textOf(other.details, field)} />,
    },
  ]
  return (
    <>
      <PageHeading title="Are these two records the same person?" below note={classes[other.match.class]} />
      <ErrorSummaryFor errors={from.errors} />
      <Reasons match={other.match} />
      <Table caption="The two records" columns={columns} rows={personFields} />
      <Form action={here} once={once}>
        <ChoiceField
          name="keep"
          label="Which record is kept?"
          hint="Stays, waits, contacts and everyone who looked move to it. What it lacks is filled in from the other."
          from={from}
          options={[
            { value: one.personId, text: `This record: ${showName(one.details)}` },
            { value: other.personId, text: `The other record: ${showName(other.details)}` },
          ]}
        />
        <LongTextField
          name="words"
          label="How do you know that both are the same person?"
          hint="Kept with the record. It can be taken back later, exactly."
          rows={3}
          from={from}
        />
        <div class="hw-actions">
          <Button text="Join the two records" />
          <a href={back}>They are different people: go back</a>
        </div>
      </Form>
    </>
  )
}

const SameOrNot = ({ left, right }: { left: string | null; right: string | null }) => {
  if (left === right)
    return left === null ? <span class="hw-second">neither says</span> : <Mark is="agreed">Same</Mark>
  if (left === null || right === null) return <span class="hw-second">one says</span>
  return <Mark is="disputed">Differs</Mark>
}
