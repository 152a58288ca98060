import { Status } from './status.tsx'
import type { StatusOf } from './statuses.ts'
import type { Column, RowMark } from './table.tsx'
import { Table, Two } from './table.tsx'

type Line = {
  days: number
  since: string
  name: string
  where: [string, string]
  stay: [string, string]
  to: [string, string]
  next: [string, string]
  how: StatusOf
  others: number
  heard: [string, string]
  mark?: RowMark
}

const lines: Line[] = [
  {
    days: 19,
    since: 'Thu 5 Nov',
    name: 'Phyllis Oduya-Grant, 89',
    where: ['Marl Royal', 'Beech, bed 3'],
    stay: ['Day 41', '21+ days'],
    to: ['Care home', 'P3'],
    next: ['Decision on mental capacity', 'Marl Royal · Dr Varga'],
    how: { is: 'late', days: 2 },
    others: 2,
    heard: ['40 min ago', 'ward'],
  },
  {
    days: 14,
    since: 'Tue 10 Nov',
    name: 'Surinder Kaur Bains, 81',
    where: ['Marl Royal', 'Beech, bed 20'],
    stay: ['Day 22', '21+ days'],
    to: ['Care home', 'P3'],
    next: ['Nursing care assessment', 'Marl Valley Community Health'],
    how: { is: 'late', days: 1 },
    others: 1,
    heard: ['2 h ago', 'ward'],
    mark: 'here',
  },
  {
    days: 13,
    since: 'Wed 11 Nov',
    name: 'Walter Adeyemi-Scott, 90',
    where: ['Ashdene', 'Willow, bed 5'],
    stay: ['Day 36', '21+ days'],
    to: ['Home with support', 'P1'],
    next: ['Key safe and bed rail fitted', 'Marlshire Equipment'],
    how: { is: 'due-today', at: '12:00' },
    others: 1,
    heard: ['1 h ago', 'equipment'],
  },
  {
    days: 9,
    since: 'Sun 15 Nov',
    name: 'Kwabena Mensah, 69',
    where: ['Marl Royal', 'Oak, bed 2'],
    stay: ['Day 17', 'over 7 days'],
    to: ['Home with support', 'P1'],
    next: ['No next step is written', 'Nobody owns this'],
    how: { is: 'unowned', length: '2 days' },
    others: 0,
    heard: ['31 h ago', 'ward'],
  },
  {
    days: 8,
    since: 'Mon 16 Nov',
    name: 'Dorothy Pilkington, 88',
    where: ['Marl Royal', 'Elm, bed 4'],
    stay: ['Day 24', '21+ days'],
    to: ['Home with support', 'P1'],
    next: ['Reablement first visit, Wed 08:00', 'Bright Step Reablement'],
    how: { is: 'accepted' },
    others: 0,
    heard: ['Now', 'said yes, was waiting'],
    mark: 'changed',
  },
  {
    days: 1,
    since: 'Mon 23 Nov',
    name: 'Constance Mbeki-Lowe, 87',
    where: ['Marl Royal', 'Oak, bed 11'],
    stay: ['Day 5', ''],
    to: ['Home, no new help', 'P0'],
    next: ['Daughter to bring key', 'Family · daughter Ruth'],
    how: { is: 'on-time', due: 'Wed 25 Nov' },
    others: 0,
    heard: ['20 min ago', 'ward'],
  },
]

const columns: Column<Line>[] = [
  {
    name: 'ready',
    head: 'Ready for',
    sort: { href: '#lists', now: 'descending' },
    card: 'corner',
    cell: ({ days, since }) => (
      <Two
        first={
          <strong>
            {days} {days === 1 ? 'day' : 'days'}
          </strong>
        }
        second={since}
      />
    ),
  },
  {
    name: 'person',
    head: 'Person',
    rowHead: true,
    sort: { href: '#lists' },
    card: 'title',
    cell: ({ name }) => (
      <a href="#lists">
        <strong>{name}</strong>
      </a>
    ),
  },
  {
    name: 'where',
    head: 'Where',
    card: 'inline',
    cell: ({ where: [first, second] }) => <Two first={first} second={second} />,
  },
  {
    name: 'stay',
    head: 'In hospital',
    card: 'inline',
    cell: ({ stay: [first, second] }) => <Two first={first} second={second} />,
  },
  {
    name: 'to',
    head: 'Going to',
    card: 'inline',
    cell: ({ to: [words, code] }) => (
      <>
        {words} <span class="hw-code">{code}</span>
      </>
    ),
  },
  {
    name: 'next',
    head: 'Next thing, and who owns it',
    card: 'line',
    cell: ({ next: [first, second] }) => <Two first={<strong>{first}</strong>} second={second} />,
  },
  { name: 'late', head: 'How late', card: 'foot', cell: ({ how }) => <Status of={how} /> },
  {
    name: 'others',
    head: 'Other waits',
    numeric: true,
    card: 'none',
    cell: ({ others }) => (others ? <a href="#lists">+{others}</a> : '0'),
  },
  {
    name: 'heard',
    head: 'Last heard',
    card: 'end',
    cell: ({ heard: [first, second] }) => <Two first={first} second={second} />,
  },
]

export const GalleryList = () => (
  <Table
    caption="Ready and waiting, longest first"
    columns={columns}
    rows={lines}
    row={(line, index) => ({ id: `example-${index + 1}`, mark: line.mark })}
    printFoot="Personal information. Destroy by 20:00 today. Printed by A. Blythe, copy 2."
  />
)
