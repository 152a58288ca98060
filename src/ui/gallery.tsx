import { GalleryParts } from './gallery-parts.tsx'
import { GalleryStates } from './gallery-states.tsx'
import { PageHeading } from './page-heading.tsx'
import type { Owner } from './status.tsx'
import { OwnerSwatch, Status } from './status.tsx'
import { statusExamples } from './status-examples.ts'
import type { StatusOf } from './statuses.ts'
import { statuses } from './statuses.ts'
import type { Column } from './table.tsx'
import { Table } from './table.tsx'

const columns: Column<StatusOf>[] = [
  { name: 'status', head: 'On screen', cell: (of) => <Status of={of} />, rowHead: true, card: 'title' },
  { name: 'shape', head: 'Shape', cell: (of) => <span class="hw-second">{statuses[of.is].shapeWords}</span> },
  {
    name: 'colour',
    head: 'Colour',
    cell: (of) => <span class="hw-second">{statuses[of.is].colourWords}</span>,
  },
  { name: 'means', head: 'Means', cell: (of) => statuses[of.is].means, card: 'line' },
]

const owners: readonly [Owner, string, string][] = [
  ['hospital', 'Hospital', 'plain, blue'],
  ['council', 'Council', 'diagonal, purple'],
  ['community', 'Community services', 'dots, teal'],
  ['provider', 'Care providers', 'lines, pink'],
  ['family', 'Person and family', 'crosses, grey'],
]

/** The page "Words, shapes and states": a key for users, and every component in every state for us. */
export const Gallery = () => (
  <>
    <PageHeading
      title="Words, shapes and states"
      note="Every status has a word, a shape and a colour. Take the colour away and nothing is lost."
      live={{ at: 'Tue 24 Nov 2026, 08:12' }}
    />
    <div class="hw-words">
      <div>
        <Table caption="What each status means" columns={columns} rows={statusExamples} long={false} />
        <h2>Whose wait it is, in charts</h2>
        <ul class="hw-legend">
          {owners.map(([owner, name, look]) => (
            <li>
              <OwnerSwatch owner={owner} /> {name} <span class="hw-second">{look}</span>
            </li>
          ))}
        </ul>
      </div>
      <GalleryStates />
    </div>
    <GalleryParts />
  </>
)
