import type { Builder } from '../builder.ts'
import type { By } from '../story.ts'

/** The place: one hospital with one ward of fourteen beds, and everyone who helps people leave it. */
export function place(b: Builder) {
  b.organisation('trust', 'hospital trust', 'Small Royal Hospital', 'Small Royal', '01632 960100')
  b.organisation('council', 'council', 'Smallshire Council', 'Council', '01632 960221')
  b.organisation('hub', 'transfer of care hub', 'Smallshire transfer of care hub', 'Hub', '01632 960104')
  b.organisation(
    'community',
    'community provider',
    'Smallshire Community Health',
    'Community Health',
    '01632 960102',
  )
  b.organisation('bright-step', 'community provider', 'Bright Step Reablement', 'Bright Step', '01632 960131')
  b.organisation('equipment', 'community provider', 'Smallshire Equipment', 'Equipment', '01632 960133')
  b.organisation('home', 'care home', 'Alder House', 'Alder House', '01632 960161')
  b.organisation('agency', 'home care', 'Kestrel Care', 'Kestrel Care', '01632 960151')
  b.organisation('voluntary', 'voluntary', 'Home Again', 'Home Again', '01632 960141')
  b.organisation('board', 'board', 'Smallshire Health and Care Board', 'Board')
  b.site('royal', 'trust', 'Small Royal Hospital', 'Small Royal')
  const elm = b.ward('royal', 'Elm', 'acute', 14, 'older people')

  const staff = {
    amara: b.account(
      'Sister Amara Blythe',
      [{ role: 'ward coordinator', organisation: 'trust', ward: elm }],
      { who: 'co-ordinates Elm ward', phone: '01632 960114' },
    ),
    tomasz: b.account('Tomasz Nowak', [{ role: 'hub navigator', organisation: 'hub' }], {
      who: 'runs the list of people who are ready to leave',
    }),
    dee: b.account('Dee Osei', [{ role: 'hospital social worker', organisation: 'council' }], {
      who: 'hospital social worker; finds care for the council',
      phone: '01632 960221',
    }),
    joy: b.account('Joy Farrow', [{ role: 'provider', organisation: 'bright-step' }], {
      who: 'leads Bright Step Reablement',
    }),
    marek: b.account('Marek Sobol', [{ role: 'provider', organisation: 'home' }], {
      who: 'manages Alder House, a care home',
    }),
    gwen: b.account('Gwen Ashby', [{ role: 'provider', organisation: 'agency' }], {
      who: 'takes new people on for Kestrel Care',
    }),
    helen: b.account('Helen Marchetti', [{ role: 'on-call manager', organisation: 'trust' }], {
      who: 'on-call manager',
    }),
    judith: b.account('Professor Judith Amery', [{ role: 'board member', organisation: 'board' }], {
      who: 'chairs the board; sees counts, never people',
    }),
    kai: b.account('Kai Lindholm', [{ role: 'analyst', organisation: 'hub' }], { who: 'analyst at the hub' }),
    grace: b.account('Grace Adu', [{ role: 'administrator', organisation: 'hub' }], {
      who: 'administrator; no records',
    }),
    oliver: b.account('Oliver Penrose', [{ role: 'privacy officer', organisation: 'trust' }], {
      who: 'privacy officer',
    }),
  }
  const by = (one: { userId: string; organisationId: string }): By => ({
    userId: one.userId,
    organisationId: one.organisationId,
  })
  return {
    elm,
    amara: by(staff.amara),
    tomasz: by(staff.tomasz),
    dee: by(staff.dee),
    joy: by(staff.joy),
    marek: by(staff.marek),
    gwen: by(staff.gwen),
  }
}

export type Tiny = ReturnType<typeof place>
