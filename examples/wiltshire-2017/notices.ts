import { Temporal } from '../../src/platform/time.ts'
import type { Builder, PlacedWard } from '../builder.ts'
import { noticeStories } from '../life/notice-stories.ts'
import type { Setting } from '../life/setting.ts'
import { tell } from '../life/tell.ts'
import { wasDelayed } from '../life/was-delayed.ts'

/** Three people of November 2017 for whom notices under the Care Act were given. */
const told: {
  story: keyof typeof noticeStories
  trust: string
  hospital: string
  daysLater: number
  ready: string
  left: string
}[] = [
  {
    story: 'complete',
    trust: 'SFT',
    hospital: 'Salisbury District Hospital',
    daysLater: 192,
    ready: '2017-11-11',
    left: '2017-11-17',
  },
  {
    story: 'withdrawn',
    trust: 'GWH',
    hospital: 'Great Western Hospital, Swindon',
    daysLater: 150,
    ready: '2017-11-08',
    left: '2017-11-20',
  },
  {
    story: 'unclaimed',
    trust: 'RUH',
    hospital: 'Royal United Hospital, Bath',
    daysLater: 133,
    ready: '2017-11-15',
    left: '2017-11-24',
  },
]

export function notices(b: Builder, setting: Setting, wards: Record<string, PlacedWard[]>): void {
  for (const { story, trust, hospital, daysLater, ready, left } of told) {
    const plan = wasDelayed(setting, {
      ward: wards[trust]![0]!,
      ready: Temporal.PlainDate.from(ready),
      left: Temporal.PlainDate.from(left),
      awaits: 'home-care',
      words: 'Care package at home, Help to Live at Home (E)',
      pathway: 'P1',
    })
    const { stayId, personId } = tell(b, plan)
    b.world.delayFacts.push(
      ...noticeStories[story]({
        stayId,
        personId,
        organisationId: b.ids.of(`organisation ${trust}`),
        councilId: b.ids.of('organisation council'),
        council: 'Wiltshire Council',
        hospital,
        factId: (name) => b.ids.of(`notice ${story} ${name}`),
        daysLater,
      }),
    )
  }
}
