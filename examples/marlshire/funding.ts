import { about } from './about-someone.ts'
import type { Staffed } from './staffed.ts'

/** NHS continuing healthcare in every state it can be in. */
export function funding(place: Staffed): void {
  surinder(place)
  gordon(place)
  closedAndQuick(place)
}

const checklist = {
  breathing: 'C',
  nutrition: 'B',
  continence: 'B',
  skin: 'B',
  mobility: 'A',
  communication: 'B',
  psychological: 'C',
  cognition: 'A',
  behaviour: 'C',
  medicines: 'B',
  consciousness: 'C',
} as const

// A positive checklist; the decision has eight days left.
function surinder(place: Staffed): void {
  const { date } = place.setting.b.when
  about(place, 'Bains', [
    [21, '10:40', { kind: 'chc-checklist', detail: { by: 'Sister Colette Byron', domains: checklist } }],
    [20, '09:30', { kind: 'chc-received', detail: { on: date(-20), by: 'Continuing healthcare team' } }],
    [
      6,
      '11:15',
      {
        kind: 'chc-interim',
        detail: { from: date(-6), payer: 'Marlshire Council', words: 'Agreed with the board by phone' },
      },
    ],
  ])
}

// Decided: not eligible; the council goes on.
function gordon(place: Staffed): void {
  const { date } = place.setting.b.when
  const levels = {
    breathing: 'moderate',
    nutrition: 'low',
    continence: 'moderate',
    skin: 'low',
    mobility: 'high',
    communication: 'low',
    psychological: 'no need',
    cognition: 'low',
    behaviour: 'no need',
    medicines: 'moderate',
    consciousness: 'no need',
    other: 'no need',
  }
  about(place, 'Trevanion', [
    [27, '10:05', { kind: 'chc-checklist', detail: { by: 'Sister Nuala Devane', domains: checklist } }],
    [26, '12:00', { kind: 'chc-received', detail: { on: date(-26), by: 'Continuing healthcare team' } }],
    [
      11,
      '13:30',
      {
        kind: 'chc-assessment',
        detail: {
          on: date(-11),
          by: 'Nurse assessor H. Quaye',
          setting: 'not acute',
          domains: levels,
          recommends: 'not eligible',
        },
      },
    ],
    [
      8,
      '16:00',
      {
        kind: 'chc-decision',
        detail: { on: date(-8), decision: 'not eligible', words: 'Needs can be met by the council' },
      },
    ],
  ])
}

// Fast track with its package in place, and a referral that was closed.
function closedAndQuick(place: Staffed): void {
  const { date } = place.setting.b.when
  about(place, 'Adeyemi-Scott', [
    [9, '10:00', { kind: 'chc-checklist', detail: { by: 'Sister Nuala Devane', domains: checklist } }],
    [9, '14:00', { kind: 'chc-received', detail: { on: date(-9), by: 'Continuing healthcare team' } }],
    [
      4,
      '12:20',
      {
        kind: 'chc-discounted',
        detail: { on: date(-4), code: '05', words: 'He and his daughter took it back' },
      },
    ],
  ])
  about(place, 'Kowalczyk-Reid', [
    [
      3,
      '10:00',
      {
        kind: 'chc-fast-track',
        detail: { on: date(-3), by: 'Dr Ffion Bell', words: 'Worsening quickly; wants to be near her son' },
      },
    ],
    [2, '11:30', { kind: 'chc-decision', detail: { on: date(-2), decision: 'eligible' } }],
    [
      1,
      '15:00',
      { kind: 'chc-package', detail: { on: date(-1), words: 'Night sitter and nurse from today' } },
    ],
  ])
}
