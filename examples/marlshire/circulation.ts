import type { Staffed } from './staffed.ts'

/** Who is sent the summary every working morning and on Mondays, and what everybody should know this week. */
export function circulation({ setting: { b }, cast }: Staffed): void {
  const madeBy = cast.navigators[0]!.userId
  const list = (
    name: string,
    kind: 'daily' | 'seven-day' | 'crisis month',
    addresses: string[],
    at: string,
    weekdays: number[],
  ) =>
    b.world.circulations.push({
      circulationId: b.ids.of(`circulation ${name}`),
      name,
      kind,
      addresses,
      at,
      weekdays,
      madeBy,
    })
  list(
    'Morning call',
    'daily',
    [
      'sitecontrol@marl-royal.example',
      'flow@st-oswins.example',
      'oncall@council.example',
      'beds@marl-valley.example',
    ],
    '07:45',
    [1, 2, 3, 4, 5],
  )
  list(
    'Delivery board',
    'seven-day',
    ['board@marlshire-board.example', 'commissioning@council.example'],
    '09:00',
    [1],
  )
  list(
    'Crisis response group',
    'crisis month',
    ['crisis@rapid.example', 'commissioning@council.example'],
    '08:30',
    [1],
  )
  b.world.messages.push({
    messageId: b.ids.of('message evening carers'),
    words:
      'Evening visits by two carers in zone 4 are scarce: ring the hub before a day is promised to anybody.',
    from: b.when.date(-3),
    to: b.when.date(4),
    writtenBy: madeBy,
  })
}
