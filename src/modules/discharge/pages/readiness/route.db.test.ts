import { describe, expect, test } from 'vitest'
import { pagesOfAWard } from '../../../../../test/support/margaret.ts'
import { wordsIn } from '../../../../../test/support/web.ts'
import { asViewer } from '../../../../platform/db/tx.ts'
import { Temporal } from '../../../../platform/time.ts'
import { parts } from '../../parts.ts'
import { needsBed } from '../../rules/criteria.ts'
import { readiness } from '../../rules/readiness.ts'
import { factsOf } from '../../store.ts'

const { db, web, place, staff, someone } = await pagesOfAWard([parts])
const factsNow = (stayId: string) =>
  asViewer(db, staff.nurse, null, (tx) => factsOf(tx, place.systemId, stayId), 'read')
const yes = {
  'clinical-answer': 'yes',
  'clinical-by': 'Dr Bell',
  'team-answer': 'yes',
  'team-by': 'ward team',
  'safe-answer': 'yes',
  'safe-by': 'Sr Blythe',
}

describe('ready to leave', () => {
  test('three yeses in one form are one act: the clock runs, and one undo stops it', async () => {
    const stayId = await someone()
    const sent = await web.post(`/stays/${stayId}/readiness`, staff.nurse, yes)
    expect([sent.status, sent.said, sent.location]).toEqual([
      303,
      'Ready to leave. The clock runs.',
      `/stays/${stayId}`,
    ])
    expect(readiness(await factsNow(stayId)).readySince).not.toBeNull()
    const undone = await web.post(sent.undo!, staff.nurse, {})
    expect(undone.said).toBe('Undone. It is as it was before.')
    expect(readiness(await factsNow(stayId)).parts).toEqual({ clinical: null, team: null, safe: null })
  })

  test('a no needs its why; what was typed stays, the message stands beside its field', async () => {
    const stayId = await someone()
    const sent = await web.post(`/stays/${stayId}/readiness`, staff.nurse, {
      'clinical-answer': 'no',
      'clinical-by': 'Dr <i>Varga</i>',
      'safe-answer': 'yes',
      'safe-by': '',
    })
    expect(sent.status).toBe(422)
    expect(sent.html).toContain('href="#clinical-words"')
    expect(sent.html).toContain('href="#safe-by"')
    expect(sent.html).toContain('value="Dr &lt;i&gt;Varga&lt;/i&gt;"')
    expect(wordsIn(sent.html)).toContain('Nothing was changed. What you typed is still here.')
    expect(readiness(await factsNow(stayId)).parts.safe).toBeNull()
  })

  test('back to not ready with a reason, and ready again, are two periods', async () => {
    const stayId = await someone()
    await web.post(`/stays/${stayId}/readiness`, staff.nurse, {
      ...yes,
      ...at('clinical', 48),
      ...at('team', 48),
      ...at('safe', 48),
    })
    const no = await web.post(`/stays/${stayId}/readiness`, staff.nurse, {
      'clinical-answer': 'no',
      'clinical-by': 'Dr Varga',
      'clinical-words': 'fever',
      ...at('clinical', 24),
    })
    expect(no.said).toBe('Not ready. The clock has stopped.')
    await web.post(`/stays/${stayId}/readiness`, staff.nurse, {
      'clinical-answer': 'yes',
      'clinical-by': 'Dr Bell',
    })
    const { periods } = readiness(await factsNow(stayId))
    expect(periods.map(({ ended }) => ended?.words ?? 'open')).toEqual(['fever', 'open'])
    expect(wordsIn((await web.get(`/stays/${stayId}`, staff.nurse)).html)).toMatch(
      /Not ready: fever.*Ready again/,
    )
  })

  test('a reason to need the bed that still stands is offered to be ended in the same breath', async () => {
    const stayId = await someone()
    await web.post(`/stays/${stayId}/criteria`, staff.nurse, { met: ['03'] })
    expect(wordsIn((await web.get(`/stays/${stayId}/readiness`, staff.nurse)).html)).toContain(
      'Bert needs fluids through a drip. Until that ends, nobody counts as ready.',
    )
    expect((await web.post(`/stays/${stayId}/readiness`, staff.nurse, yes)).said).toContain(
      'A reason to need the bed still stands',
    )
    expect(
      (await web.post(`/stays/${stayId}/readiness`, staff.nurse, { ...yes, bedNotNeeded: 'yes' })).said,
    ).toBe('Ready to leave. The clock runs.')
  })

  test('the same form sent twice is recorded once', async () => {
    const stayId = await someone()
    await web.post(`/stays/${stayId}/readiness`, staff.nurse, { ...yes, once: 'twice' })
    await web.post(`/stays/${stayId}/readiness`, staff.nurse, { ...yes, once: 'twice' })
    expect(await factsNow(stayId)).toHaveLength(3)
  })

  test('in the future, before they came in, and nothing answered are refused in their field', async () => {
    const stayId = await someone()
    const soon = await web.post(`/stays/${stayId}/readiness`, staff.nurse, {
      'team-answer': 'yes',
      'team-by': 'all',
      ...at('team', -24),
    })
    expect([soon.status, soon.html.includes('href="#team-at"')]).toEqual([422, true])
    expect(
      (
        await web.post(`/stays/${stayId}/readiness`, staff.nurse, {
          'team-answer': 'yes',
          'team-by': 'all',
          ...at('team', 400),
        })
      ).status,
    ).toBe(422)
    expect((await web.post(`/stays/${stayId}/readiness`, staff.nurse, {})).html).toContain(
      'href="#clinical-answer"',
    )
  })

  test('a provider cannot record it, and an organisation without a part in it is refused', async () => {
    const stayId = await someone()
    expect((await web.post(`/stays/${stayId}/readiness`, staff.manager, yes)).status).toBe(403)
    expect((await web.post(`/stays/${stayId}/readiness`, staff.council, yes)).status).toBe(403)
    expect((await web.get(`/stays/${stayId}/readiness`, staff.council)).html).toContain(
      '/open-with-a-reason?of=',
    )
  })
})

describe('still needs this bed', () => {
  test('a reason with a clock says until when, and asks for the time of the operation', async () => {
    const stayId = await someone()
    const missing = await web.post(`/stays/${stayId}/criteria`, staff.nurse, { met: ['02', '09'] })
    expect(missing.status).toBe(422)
    expect(missing.html).toContain('href="#op09"')
    expect(missing.html).toMatch(/value="02"[^>]*checked/)
    const sent = await web.post(`/stays/${stayId}/criteria`, staff.nurse, { met: ['09'], ...operation(20) })
    expect(sent.said).toBe('Recorded: still needs this bed.')
    const bed = needsBed(await factsNow(stayId), Temporal.Now.instant())
    expect(bed.answer === 'yes' && Math.round(bed.until!.since(Temporal.Now.instant()).total('hours'))).toBe(
      28,
    )
    expect(wordsIn((await web.get(`/stays/${stayId}`, staff.nurse)).html)).toMatch(
      /Yes, until .*, then ask again: had a leg or hip operation/,
    )
  })

  test('an operation too long ago, and reasons together with none, are refused', async () => {
    const stayId = await someone()
    expect(
      wordsIn(
        (await web.post(`/stays/${stayId}/criteria`, staff.nurse, { met: ['09'], ...operation(50) })).html,
      ),
    ).toContain('48 hours after the operation, and they are over')
    expect((await web.post(`/stays/${stayId}/criteria`, staff.nurse, { met: ['03', 'none'] })).status).toBe(
      422,
    )
    expect((await web.post(`/stays/${stayId}/criteria`, staff.nurse, {})).html).toContain('href="#met"')
  })

  test('none of these: no longer needs this bed', async () => {
    const stayId = await someone()
    expect((await web.post(`/stays/${stayId}/criteria`, staff.nurse, { met: ['none'] })).said).toBe(
      'Recorded: no longer needs this bed.',
    )
  })
})

function typed(hours: number) {
  const when = Temporal.Now.instant().subtract({ hours }).toZonedDateTimeISO('Europe/London')
  return {
    day: String(when.day),
    month: String(when.month),
    year: String(when.year),
    time: when.toPlainTime().toString({ smallestUnit: 'minute' }),
  }
}

function at(part: string, hours: number): Record<string, string> {
  const { day, month, year, time } = typed(hours)
  return {
    [`${part}-on-day`]: day,
    [`${part}-on-month`]: month,
    [`${part}-on-year`]: year,
    [`${part}-at`]: time,
  }
}

function operation(hours: number): Record<string, string> {
  const { day, month, year, time } = typed(hours)
  return { 'op09-day': day, 'op09-month': month, 'op09-year': year, 'op09-time': time }
}
