import { writePdf } from '../../src/edges/files/pdf.ts'
import { prepareBulletin } from '../../src/modules/capacity/actions/bulletin-prepare.ts'
import { sendBulletin } from '../../src/modules/capacity/actions/bulletin-send.ts'
import { addService } from '../../src/modules/capacity/actions/change-services.ts'
import { saveCirculation } from '../../src/modules/capacity/actions/circulation-list.ts'
import { sayFree } from '../../src/modules/capacity/actions/say-free.ts'
import { writeMessage } from '../../src/modules/capacity/actions/summary-message.ts'
import { circulations } from '../../src/modules/capacity/queries/circulations.ts'
import { serviceInput } from '../../src/modules/capacity/rules/service-input.ts'
import { isRefusal } from '../../src/platform/outcome.ts'
import { dateOf, Temporal } from '../../src/platform/time.ts'
import { good } from '../support/good.ts'
import type { TinyWorld } from '../support/tiny.ts'
import { type Doing, day } from './every-page-doing.ts'

/** Beds of which two numbers differ, a message, and two lists of who is sent the summary: one was sent it, one not yet. */
export async function ledgerHere(does: Doing, world: TinyWorld): Promise<Record<string, string>> {
  return { ...(await twoNumbers(does, world)), ...(await summaries(does, world)) }
}

async function twoNumbers(does: Doing, { wardId, who }: TinyWorld) {
  const input = serviceInput.parse({
    organisationId: who('Amara').organisationId,
    name: 'Beds on Elm',
    kind: 'community bed',
    area: 'North',
    zones: [],
    postcode: 'MX1 2AB',
    wardId,
    places: 14,
    limits: { meets: ['nursing', 'medicines'] },
    target: null,
    fee: null,
    contact: { phone: '01632 960114' },
    opens: {},
    words: null,
  })
  const { serviceId } = await does('Tomasz', '2026-11-23 09:00', (tx, { by }) =>
    addService(tx, { by, input }),
  )
  const said = await does('Tomasz', '2026-11-24 07:35', async (tx, about) => {
    const line = await tx
      .selectFrom('capacity.line')
      .select('line_id')
      .where('service_id', '=', serviceId)
      .executeTakeFirstOrThrow()
    const lineId = line.line_id
    return {
      lineId,
      ...good(await sayFree(tx, { ...about, lineId, free: 9, shown: null, source: 'page' })),
    }
  })
  return { wardServiceId: serviceId, differingLineId: said.lineId, figureId: said.figureId }
}

async function summaries(does: Doing, { world }: TinyWorld) {
  const list = (name: string, kind: 'daily' | 'seven-day', addresses: string[]) =>
    does('Tomasz', '2026-11-20 10:00', (tx, about) =>
      saveCirculation(tx, {
        ...about,
        list: { name, kind, addresses, at: Temporal.PlainTime.from('08:30'), weekdays: [1, 2, 3, 4, 5] },
      }),
    )
  const { circulationId } = await list('Wards and on call', 'daily', [
    'elm@small-royal.example',
    'on-call@small-royal.example',
  ])
  const { circulationId: unsentCirculationId } = await list('The board', 'seven-day', [
    'chair@smallshire-board.example',
  ])
  const { messageId } = await does('Tomasz', '2026-11-23 08:00', (tx, about) =>
    writeMessage(tx, {
      ...about,
      words: 'Kestrel Care trains its staff on Thursday afternoon: ring before two',
      from: day('2026-11-23'),
      to: day('2026-11-26'),
    }),
  )
  const bulletinId = await does('Tomasz', '2026-11-24 07:30', async (tx, { by, now }) => {
    const [one] = await circulations(tx, { systemId: by.systemId, circulationId })
    const prepared = await prepareBulletin(tx, { viewer: by, now, list: one!, placeName: world.name })
    const pdf = await writePdf(prepared.paper)
    const sent = await sendBulletin(tx, { by, list: one!, for: dateOf(now), prepared, pdf })
    if (isRefusal(sent) || sent === 'made already') throw new Error('the summary was not sent')
    return sent.bulletinId
  })
  return { circulationId, unsentCirculationId, bulletinId, messageId }
}
