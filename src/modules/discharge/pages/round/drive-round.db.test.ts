import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../../../../../test/support/database.ts'
import { loadTiny, type TinyWorld } from '../../../../../test/support/tiny.ts'
import { type TestWeb, testWeb, wordsIn } from '../../../../../test/support/web.ts'
import { asViewer } from '../../../../platform/db/tx.ts'
import { serviceOf } from '../../../../platform/db/viewer.ts'
import { parts as access } from '../../../access/parts.ts'
import { parts as people } from '../../../people/parts.ts'
import { parts as stays } from '../../../stays/parts.ts'
import { parts as discharge } from '../../parts.ts'

const db = await testDatabase()
let tiny: TinyWorld
let web: TestWeb
let at: string

beforeAll(async () => {
  tiny = await loadTiny(db)
  web = testWeb(db, [access, people, stays, discharge])
  at = `/round?ward=${tiny.wardId}`
})

const person = (name: string) => `/round/${tiny.stayOf(name)}?ward=${tiny.wardId}`
const rounds = () =>
  asViewer(db, serviceOf(tiny.systemId), null, (tx) =>
    tx.selectFrom('discharge.round').selectAll().orderBy('began_at').execute(),
  )
/** The fields of the form whose button does this, as a browser without script would send them. */
function formOf(html: string, button: string): { action: string; fields: Record<string, string> } {
  const form = [...html.matchAll(/<form [^>]*action="([^"]+)"[^>]*>([\s\S]*?)<\/form>/g)].find(
    ([, , inside]) => new RegExp(button).test(inside!),
  )
  if (!form) throw new Error(`no form has ${button}`)
  const hidden = [...form[2]!.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
    ([, name, value]) => [name!, value!.replaceAll('&amp;', '&')],
  )
  const [, name, value] = /<button [^>]*name="([^"]+)"[^>]*value="([^"]+)"/.exec(
    form[2]!.replace(/value="([^"]+)" ([^>]*)name="([^"]+)"/g, 'name="$3" value="$1" $2'),
  )!
  return {
    action: form[1]!.replaceAll('&amp;', '&'),
    fields: { ...Object.fromEntries(hidden), [name!]: value! },
  }
}
const press = async (who: string, html: string, button: string) => {
  const { action, fields } = formOf(html, button)
  return web.post(action, tiny.who(who), fields)
}

describe('a round', () => {
  test('two who begin at the same moment are in one round, and both see who drives', async () => {
    await Promise.all(
      ['Amara', 'Tomasz'].map((who) => web.post('/round', tiny.who(who), { do: 'start', ward: tiny.wardId })),
    )
    const all = await rounds()
    expect(all).toHaveLength(1)
    const driver = all[0]!.driver_id === tiny.who('Amara').userId ? 'Sister Amara Blythe' : 'Tomasz Nowak'
    const [amara, tomasz] = await Promise.all([
      web.get(person('Margaret Okafor'), tiny.who('Amara')),
      web.get(person('Margaret Okafor'), tiny.who('Tomasz')),
    ])
    const follower = driver === 'Tomasz Nowak' ? amara : tomasz
    expect(wordsIn(follower.html)).toContain(`${driver} is driving`)
    expect(follower.html).toContain('data-round="following"')
  })
  test('taking over hands on the round, and the one before no longer moves it', async () => {
    const [now] = await rounds()
    const driving = now!.driver_id === tiny.who('Amara').userId ? 'Amara' : 'Tomasz'
    if (driving === 'Tomasz')
      await web.post('/round', tiny.who('Amara'), {
        do: 'take over',
        ward: tiny.wardId,
        round: now!.round_id,
      })
    const { html } = await web.get(person('Ivy Thorncroft'), tiny.who('Amara'))
    expect(html).toContain('data-round="driving"')
    await web.post('/round', tiny.who('Tomasz'), {
      do: 'next',
      ward: tiny.wardId,
      round: now!.round_id,
      said: tiny.stayOf('Margaret Okafor'),
      to: tiny.stayOf('Amrit Gill'),
    })
    expect((await rounds())[0]!.said).toEqual([])
    expect(wordsIn((await web.get(person('Margaret Okafor'), tiny.who('Tomasz'))).html)).toContain(
      'Sister Amara Blythe is driving',
    )
  })
  test('green in one tap, by the page’s own form, with the way back', async () => {
    const { html } = await web.get(person('Ivy Thorncroft'), tiny.who('Amara'))
    const green = await press('Amara', html, 'Green day')
    expect([green.status, green.location]).toEqual([303, person('Ivy Thorncroft')])
    expect(green.said).toBe('Green day.')
    expect(wordsIn((await web.get(person('Ivy Thorncroft'), tiny.who('Amara'))).html)).toContain(
      'Today is a Green day',
    )
    expect((await web.post(green.undo!, tiny.who('Amara'), {})).status).toBe(303)
    expect(wordsIn((await web.get(person('Ivy Thorncroft'), tiny.who('Amara'))).html)).toContain(
      'Not said yet',
    )
  })
  test('red needs its reason, and the box then says it', async () => {
    const day = `/stays/${tiny.stayOf('Margaret Okafor')}/day`
    expect((await web.post(day, tiny.who('Amara'), { reason: '' })).status).toBe(422)
    expect((await web.post(day, tiny.who('Amara'), { reason: 'social care' })).status).toBe(303)
    const words = wordsIn((await web.get(person('Margaret Okafor'), tiny.who('Amara'))).html)
    expect(words).toContain('Reason: waiting for social care')
    expect(words).toContain('Fourth red day running')
    expect(words).toContain('set: waiting for social care')
  })
  test('next walks the whole ward without script, marks who was spoken about, and ends in a summary', async () => {
    let path = person('Ivy Thorncroft')
    const seen: string[] = []
    for (let steps = 0; steps < 30 && path.startsWith('/round/'); steps++) {
      const { html } = await web.get(path, tiny.who('Amara'))
      seen.push(/data-round-name=""[^>]*>([^<,]+)/.exec(html)![1]!)
      const next = await press('Amara', html, 'data-go="next"')
      expect(next.status).toBe(303)
      path = next.location!
    }
    expect(seen).toHaveLength(11)
    expect(seen.slice(0, 4)).toEqual([
      'Ivy Thorncroft',
      'Rashid Bellamy',
      'Dorothy Pilkington',
      'Olive Nkemelu',
    ])
    const words = wordsIn((await web.get(path, tiny.who('Amara'))).html)
    expect(words).toMatch(/11 people in \d+ (second|minute)s?, \d+ seconds? a person\./)
    expect(words).toContain('Ready, and nobody owns what comes next: 1 Kwabena Mensah bed 10')
    expect(words).toContain('Everyone was spoken about.')
    const [ended] = await rounds()
    expect([ended!.ended_at !== null, ended!.said.length]).toEqual([true, 11])
    expect(wordsIn((await web.get(at, tiny.who('Amara'))).html)).toContain('The last round: today')
  })
  test('stopping early says whom nobody spoke about, and a new round begins afresh', async () => {
    const started = await web.post('/round', tiny.who('Amara'), { do: 'start', ward: tiny.wardId })
    expect(started.location).toBe(person('Ivy Thorncroft'))
    const { html } = await web.get(started.location!, tiny.who('Amara'))
    const stopped = await press('Amara', html, 'data-go="stop"')
    expect(wordsIn((await web.get(stopped.location!, tiny.who('Amara'))).html)).toContain(
      'Not spoken about: 11',
    )
    expect(await rounds()).toHaveLength(2)
  })
  test('a round nobody moved for half an hour is over: the next to begin has their own', async () => {
    await web.post('/round', tiny.who('Amara'), { do: 'start', ward: tiny.wardId })
    await asViewer(db, serviceOf(tiny.systemId), null, (tx) =>
      tx
        .updateTable('discharge.round')
        .set({ began_at: '2026-11-24T07:00:00Z', moved_at: '2026-11-24T07:30:00Z' })
        .where('ended_at', 'is', null)
        .execute(),
    )
    const { html } = await web.get(person('Margaret Okafor'), tiny.who('Tomasz'))
    expect(wordsIn(html)).not.toContain('is driving')
    await web.post('/round', tiny.who('Tomasz'), { do: 'start', ward: tiny.wardId })
    const open = (await rounds()).filter((one) => one.ended_at === null)
    expect(open.map((one) => one.driver_id)).toEqual([tiny.who('Tomasz').userId])
  })
  test('HTML in a name stays text', async () => {
    const { personId } = tiny.world.people.find((one) => one.familyName === 'Okafor')!
    await asViewer(db, serviceOf(tiny.systemId), null, (tx) =>
      tx
        .updateTable('people.person')
        .set({ given_name: '<i>Margaret' })
        .where('person_id', '=', personId)
        .execute(),
    )
    const { html } = await web.get(person('Margaret Okafor'), tiny.who('Amara'))
    expect(html).toContain('&lt;i&gt;Margaret')
    expect(html).not.toContain('<i>Margaret')
  })
})
