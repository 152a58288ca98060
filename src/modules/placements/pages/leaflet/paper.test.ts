import { describe, expect, test } from 'vitest'
import { need, record, share, today } from '../../../../../test/support/family.ts'
import { readPdf } from '../../../../../test/support/read-pdf.ts'
import { writePdf } from '../../../../edges/files/pdf.ts'
import { Temporal } from '../../../../platform/time.ts'
import { familyWords } from '../../rules/family-page.ts'
import type { FamilyRecord } from '../../rules/family-record.ts'
import { leafletPaper } from './paper.ts'

const now = Temporal.Instant.from('2026-11-24T08:12:00Z')
const day = (text: string) => Temporal.PlainDate.from(text)
const council = { kind: 'council', firstName: 'Dee', phone: '01632 960221' } as const
const hospital = { kind: 'hospital trust', firstName: null, phone: null } as const
const wait = (awaits: string, done = false, who: FamilyRecord['waits'][number]['who'] = hospital) => ({
  awaits,
  done,
  who,
})
const visits = (['morning', 'midday', 'tea', 'evening'] as const).map((band) => ({
  band,
  minutes: 45,
  carers: 2 as const,
}))

/** What stands on a leaflet on an ordinary day, and on a long one. */
const usual: [string, Partial<FamilyRecord>][] = [
  [
    'home with nothing new',
    { told: 'P0', pathway: 'P0', expected: [day('2026-11-25')], waits: [wait('medicines')] },
  ],
  [
    'home with carers, some of it done',
    {
      expected: [day('2026-11-24'), day('2026-11-26')],
      waits: [wait('medicines'), wait('transport'), wait('discharge-letter', true), wait('equipment', true)],
      needs: [need({ visits, state: 'asked', asks: ['no', 'no', 'seen'], who: council })],
    },
  ],
  [
    'a care home, with everything that is usual open at once',
    {
      told: 'P3',
      pathway: 'P3',
      expected: [day('2026-11-24'), day('2026-11-26')],
      waits: [
        wait('medicines'),
        wait('transport'),
        wait('discharge-letter'),
        wait('care-act-assessment', true, council),
        wait('therapy-assessment', true),
        wait('funding-decision', false, council),
      ],
      needs: [need({ wants: ['nursing home'], state: 'asked', asks: ['no', 'seen', 'sent'], who: council })],
    },
  ],
]

describe('the leaflet is one sheet of large type', () => {
  test.each(usual)('%s', async (_, more) => {
    const pdf = readPdf(await writePdf(leafletPaper(familyWords(record(more), share(), today, 'paper'), now)))
    expect(pdf.pages).toBe(1)
    expect(pdf.text.replace(/\s+/g, ' ')).toMatch(/Who to ring.*Printed on/)
    expect(pdf.text).not.toContain('Page 1 of')
    expect(Math.min(...pdf.sizes)).toBeGreaterThanOrEqual(16)
  })
})
