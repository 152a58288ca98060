import { dateWords, timeWords } from '../../../../platform/date-words.ts'
import type { SignedIn } from '../../../../platform/http/page.ts'
import { dateOf, type Instant } from '../../../../platform/time.ts'
import { Answer, Card, PageHeading, Table } from '../../../../ui/index.ts'
import type { Count } from '../../queries/counts.ts'
import type { Pathway } from '../../rules/facts.ts'
import { firstNameOf, partOfDay } from '../../rules/greeting.ts'
import { pathwayWords } from '../../rules/pathway.ts'
import type { Thing } from '../../rules/thing.ts'
import { Things } from './things.tsx'

/** Counts and never a person; numbers that could tell of somebody are hidden by the database (discharge.counts). */
export const BoardToday = ({
  viewer,
  now,
  counts,
  things,
}: {
  viewer: SignedIn
  now: Instant
  counts: readonly Count[]
  /** What a body has to sign, and what is due to it. */
  things: readonly Thing[]
}) => {
  const total = counts.find((count) => count.dimension === 'total')
  return (
    <>
      <PageHeading
        title={`Good ${partOfDay(now)}, ${firstNameOf(viewer.name)}.`}
        note="Counts only: nobody is named here"
        below
        live={{ at: `${dateWords(dateOf(now), dateOf(now))} ${dateOf(now).year}, ${timeWords(now)}` }}
      />
      <Answer>
        {total === undefined || total.people === null ? (
          <>
            <strong>Fewer than 6 people</strong> are ready to leave hospital and wait.
          </>
        ) : (
          <>
            <strong>{total.people} people</strong> are ready to leave hospital and wait.
          </>
        )}
      </Answer>
      {things.length > 0 && (
        <Card title="What waits for you" flush>
          <Things things={things} list={{ view: 'hub' }} />
        </Card>
      )}
      <div class="hw-columns">
        <Counts title="Where they are" counts={counts.filter((count) => count.dimension === 'site')} />
        <Counts
          title="Where they are going"
          counts={counts.filter((count) => count.dimension === 'pathway').map(inWords)}
        />
        <Counts
          title="Who owns what comes next"
          counts={counts.filter((count) => count.dimension === 'owner')}
        />
      </div>
      <p class="hw-second">
        “Fewer than 6, or hidden” means that the number is below 6, or is hidden so that one below 6 beside it
        cannot be worked out. The exact number is hidden so that nobody can be recognised.
      </p>
    </>
  )
}

const inWords = (count: Count): Count => ({
  ...count,
  label:
    count.key in pathwayWords ? `${pathwayWords[count.key as Pathway]} (${count.key})` : 'Not decided yet',
})

const Counts = ({ title, counts }: { title: string; counts: readonly Count[] }) => (
  <Card title={title} flush>
    <Table
      caption={title}
      long={false}
      rows={counts}
      columns={[
        {
          name: 'what',
          head: 'Which',
          rowHead: true,
          card: 'title',
          cell: (count) => count.label.charAt(0).toUpperCase() + count.label.slice(1),
        },
        {
          name: 'people',
          head: 'People',
          numeric: true,
          card: 'corner',
          cell: (count) => count.people ?? <span class="hw-second">Fewer than 6, or hidden</span>,
        },
      ]}
    />
  </Card>
)
