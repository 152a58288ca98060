import { of } from './about-someone.ts'
import type { Teller, Wants } from './need-teller.ts'
import type { Staffed } from './staffed.ts'

/** The people of pictures 06 and 07 who have somewhere to go: whom they go to, and how far it is arranged. */
export function chosenPeople(place: Staffed, tell: Teller): void {
  const { b } = place.setting
  const { minutesAgo, on, date } = b.when

  chosen(
    'Pilkington',
    {
      wants: ['reablement'],
      needs: ['medicines'],
      payer: 'council',
      about: 'Walks with a frame. Lives alone with her cat.',
    },
    'bright-step',
    'Bright Step, North',
    2,
    1,
    { holdHours: 28 },
  )
  chosen(
    'Ashworth',
    {
      wants: ['community bed'],
      needs: ['therapy', 'medicines'],
      payer: 'nhs',
      about: 'Needs two people to stand.',
    },
    'marl-valley',
    'Ashdene, Willow',
    1,
    0,
    { holdHours: 6 },
  )
  chosen(
    'Achebe',
    {
      wants: ['reablement'],
      needs: ['medicines', 'two carers'],
      payer: 'council',
      about: 'Getting over a stroke; weak left hand.',
    },
    'bright-step',
    'Bright Step, North',
    2,
    2,
    { arranged: true },
  )
  chosen(
    'Salako',
    {
      wants: ['nursing home'],
      needs: ['nursing', 'dementia'],
      payer: 'council',
      about: 'Likes to fold linen. Calls everybody dear.',
    },
    'st-brides',
    'St Bride’s',
    3,
    2,
    { arranged: true, words: 'room 6' },
  )
  chosen(
    'Nakamura-Jones',
    {
      wants: ['nursing home'],
      needs: ['nursing', 'hoist', 'two carers'],
      payer: 'self-funder',
      about: 'Moves with a hoist. Paints birds.',
    },
    'alder-house',
    'Alder House',
    4,
    0,
    { arranged: true, startAt: '14:00', words: 'room 6, by ambulance' },
  )

  function chosen(
    family: string,
    wants: Wants,
    organisation: string,
    service: string,
    daysAgo: number,
    startsIn: number,
    then: { holdHours?: number; arranged?: boolean; startAt?: string; words?: string },
  ): void {
    const answers = of(place, organisation)
    const told = tell(family, wants, (daysAgo + 1) * 1440, [
      {
        organisation,
        service,
        asked: daysAgo * 1440 + 600,
        answerBy: on(daysAgo, '18:00'),
        seen: daysAgo * 1440 + 500,
        yes: [daysAgo * 1440 + 400, startsIn],
      },
    ])
    const [askId] = told.askIds as [string]
    const by = told.by
    told.at(
      minutesAgo(daysAgo * 1440 + 300),
      {
        kind: 'chosen',
        detail: {
          askId,
          takeId: b.ids.next(),
          holdUntil: minutesAgo(-(then.holdHours ?? 24) * 60).toString(),
          startOn: date(startsIn),
        },
      },
      by,
    )
    if (then.arranged)
      told.at(
        minutesAgo(daysAgo * 1440 + 200),
        {
          kind: 'arranged',
          detail: {
            askId,
            startOn: date(startsIn),
            ...(then.startAt ? { startAt: then.startAt } : {}),
            ...(then.words ? { words: then.words } : {}),
          },
        },
        answers,
      )
  }
}
