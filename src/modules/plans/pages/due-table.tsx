import { Table, Two } from '../../../ui/index.ts'
import { partAddress } from '../addresses.ts'
import type { DueThing } from '../rules/late.ts'
import { nameOf, titleOf } from '../rules/part-words.ts'
import { DueMark, StateMark } from './marks.tsx'

type Props = { caption: string; planId: string; things: readonly DueThing[] }

/** What has a day, when that is, whose it is and how it stands. */
export const DueTable = ({ caption, planId, things }: Props) => (
  <Table
    caption={caption}
    columns={[
      {
        name: 'what',
        head: 'What',
        rowHead: true,
        card: 'title',
        cell: ({ part }) => (
          <Two first={<a href={partAddress(planId, part.partId)}>{titleOf(part)}</a>} second={nameOf(part)} />
        ),
      },
      {
        name: 'lead',
        head: 'Whose',
        cell: ({ lead }) => lead ?? <strong class="hw-tone--red">nobody’s</strong>,
      },
      { name: 'due', head: 'Due', cell: (thing) => <DueMark thing={thing} /> },
      { name: 'state', head: 'Last said', cell: ({ part }) => <StateMark part={part} /> },
    ]}
    rows={[...things]}
  />
)
