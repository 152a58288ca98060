import type { Builder } from '../builder.ts'
import { offer, startsByWeek } from '../places/offer.ts'

/** Crisis care, help after hospital, equipment, adaptations, telecare and day centres. */
export function atHome(b: Builder): void {
  const always = [{ days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '24:00' }]
  const office = [{ days: [1, 2, 3, 4, 5], from: '09:00', to: '17:00' }]
  const { serviceId } = offer(b, {
    organisation: 'rapid',
    name: 'Rapid Response, county',
    kind: 'crisis care',
    zones: ['1', '2', '3', '4', '5', '6'],
    places: 84,
    target: 14,
    meets: ['medicines', 'two carers', 'hoist', 'night help', 'catheter', 'nursing'],
    contact: { phone: '01632 960132', email: 'crisis@rapid.example', hours: always },
    lines: [{ words: 'hours free today', said: { free: 26, minutesAgo: 3, source: 'feed' } }],
  })
  startsByWeek(b, serviceId, [13, 14, 12, 15, 16, 14, 14, 11])
  offer(b, {
    organisation: 'rapid',
    name: 'Night nurses, county',
    kind: 'night nursing',
    zones: ['1', '2', '3', '4', '5', '6'],
    places: 30,
    meets: ['nursing', 'medicines', 'injections', 'catheter', 'wounds', 'night help', 'end of life'],
    contact: { phone: '01632 960135', email: 'nights@rapid.example', hours: always },
    lines: [{ band: 'night', said: { free: 4, minutesAgo: 130, by: 'Bettina Krause' } }],
  })
  offer(b, {
    organisation: 'home-again',
    name: 'Settling in at home',
    kind: 'aftercare',
    target: 20,
    meets: ['pets'],
    contact: { phone: '01632 960141', email: 'settle@home-again.example', hours: office },
    lines: [{ said: { free: 5, minutesAgo: 26 * 60, by: 'Bettina Krause' } }],
  })
  offer(b, {
    organisation: 'carers',
    name: 'Sitting service',
    kind: 'voluntary',
    contact: { phone: '01632 960142', email: 'sitting@carers.example', hours: office },
    lines: [{ said: { free: 8, minutesAgo: 50 * 60, source: 'telephone', by: 'Anwen Rees' } }],
  })
  offer(b, {
    organisation: 'equipment',
    name: 'Beds, hoists and rails',
    kind: 'equipment',
    places: 40,
    contact: { phone: '01632 960133', email: 'orders@equipment.example', hours: office },
    opens: { days: [1, 2, 3, 4, 5, 6], bankHolidays: false },
    lines: [
      { words: 'same day', said: { free: 3, minutesAgo: 70, by: 'Tracy Lomas' } },
      { words: 'next day', said: { free: 14, minutesAgo: 70, by: 'Tracy Lomas' } },
    ],
  })
  offer(b, {
    organisation: 'district',
    name: 'Rails, ramps and stairlifts',
    kind: 'adaptation',
    area: 'South',
    contact: { phone: '01632 960222', email: 'adaptations@marl-district.example', hours: office },
    opens: { days: [1, 2, 3, 4, 5], bankHolidays: false },
    words: 'A grant is approved first, where the home is not the council’s',
    lines: [{ said: { free: 2, minutesAgo: 900, source: 'file' } }],
  })
  offer(b, {
    organisation: 'council',
    name: 'Telecare, county',
    kind: 'telecare',
    contact: { phone: '01632 960221', email: 'telecare@council.example', hours: office },
    opens: { days: [1, 2, 3, 4, 5, 6], bankHolidays: false },
    lines: [{ words: 'alarm and pendant', said: { free: 11, minutesAgo: 240, source: 'file' } }],
  })
  for (const [name, postcode, area, days] of [
    ['Marl day centre', 'MX1 3DC', 'North', [1, 2, 3, 4, 5]],
    ['Larkfield day centre', 'MX4 4DC', 'South', [1, 3, 5]],
    ['Thornhollow day centre', 'MX6 2DC', 'East', [2, 4]],
  ] as const)
    offer(b, {
      organisation: 'council',
      name,
      kind: 'day centre',
      area,
      postcode,
      places: 18,
      opens: { days: [...days], bankHolidays: true, closedOn: ['12-25', '12-26', '01-01'] },
      meets: ['dementia', 'wheelchair', 'soft food', 'medicines'],
      contact: { phone: '01632 960221', email: 'dayservices@council.example', hours: office },
      lines: [{ said: { free: 4, minutesAgo: 3 * 1440, source: 'file' } }],
    })
}
