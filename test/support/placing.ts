import { answerAsk } from '../../src/modules/placements/actions/answer-ask.ts'
import { arrange } from '../../src/modules/placements/actions/arrange.ts'
import { askServices } from '../../src/modules/placements/actions/ask.ts'
import { choose } from '../../src/modules/placements/actions/choose.ts'
import { openNeed } from '../../src/modules/placements/actions/open-need.ts'
import { seeAsk } from '../../src/modules/placements/actions/see-ask.ts'
import { start } from '../../src/modules/placements/actions/start.ts'
import type { Requires } from '../../src/modules/placements/index.ts'
import type { Tx } from '../../src/platform/db/tx.ts'
import type { Viewer } from '../../src/platform/db/viewer.ts'
import type { Refusal } from '../../src/platform/outcome.ts'
import { dateOf, type Instant } from '../../src/platform/time.ts'
import { at, caring, does, ok } from './discharge.ts'
import { type MadeService, needing } from './needs.ts'

export type Placing = Awaited<ReturnType<typeof placing>>

/** A small place with a hub, a ward, a council, a home and a community provider, in which people are placed by the actions. */
export async function placing() {
  const here = await caring()
  const { db, place, hub, ward, council } = here
  const given = needing(db, place)
  await given.makeDistricts()
  const home = await place.staff('provider', 'home')
  const sw = council

  const say = <T>(
    by: Viewer,
    now: Instant,
    work: (tx: Tx, about: { by: Viewer; now: Instant }) => Promise<T | Refusal>,
  ) => does(db, by, now, work)

  /** A need of somebody new on the ward, opened by the ward. */
  const needs = async (more: Partial<Requires> = {}, by: Viewer = ward, now = at(48)) => {
    const stayId = await here.someone()
    const { needId, factId } = ok(
      await say(by, now, (tx, about) =>
        openNeed(tx, { ...about, stayId, requires: { wants: ['residential home'], ...more } }),
      ),
    )
    return { stayId, needId, factId }
  }
  const asks = async (needId: string, to: readonly MadeService[], by: Viewer = hub, now = at(49)) =>
    ok(
      await say(by, now, (tx, about) =>
        askServices(tx, { ...about, needId, serviceIds: to.map(({ serviceId }) => serviceId) }),
      ),
    )
  const sees = async (askId: string, by: Viewer = home, now = at(49, 10)) =>
    ok(await say(by, now, (tx, about) => seeAsk(tx, { ...about, askId })))
  const saysYes = async (askId: string, by: Viewer = home, now = at(49, 30)) =>
    ok(
      await say(by, now, (tx, about) =>
        answerAsk(tx, {
          ...about,
          askId,
          answer: { answer: 'yes', startOn: dateOf(now).add({ days: 1 }) },
          saw: null,
        }),
      ),
    )
  const saysNo = async (askId: string, by: Viewer = home, now = at(49, 30)) =>
    ok(
      await say(by, now, (tx, about) =>
        answerAsk(tx, { ...about, askId, answer: { answer: 'no', reason: 'full' }, saw: null }),
      ),
    )
  const chooses = (needId: string, askId: string, by: Viewer = hub, now = at(50)) =>
    say(by, now, (tx, about) => choose(tx, { ...about, needId, askId }))
  const arranges = async (needId: string, askId: string, by: Viewer = hub, now = at(51)) =>
    ok(
      await say(by, now, (tx, about) =>
        arrange(tx, { ...about, needId, askId, startOn: dateOf(now).add({ days: 1 }) }),
      ),
    )
  const starts = async (needId: string, askId: string, by: Viewer = hub, now = at(72)) =>
    ok(await say(by, now, (tx, about) => start(tx, { ...about, needId, askId, on: dateOf(now) })))

  /** A need with one home that was asked and said yes. */
  const offered = async (more: Partial<Requires> = {}, free = 1) => {
    const service = await given.makeService(at(40), {
      kind: 'residential home',
      free,
      email: 'home@small.example',
    })
    const need = await needs(more)
    const { asked } = await asks(need.needId, [service])
    const { askId } = asked[0]!
    await sees(askId)
    await saysYes(askId)
    return { ...need, askId, service }
  }
  const takenOf = ({ lineIds }: MadeService) =>
    place.as(place.service, (tx) =>
      tx.selectFrom('capacity.taken').selectAll().where('line_id', 'in', lineIds).execute(),
    )
  const mails = () =>
    place.as(place.service, (tx) => tx.selectFrom('platform.mail').selectAll().orderBy('mail_id').execute())

  /** Waits of a stay that nobody has ended. */
  const openWaits = async (stayId: string) =>
    (
      await place.as(place.service, (tx) =>
        tx.selectFrom('discharge.wait').selectAll().where('stay_id', '=', stayId).execute(),
      )
    ).filter((wait) => wait.ended_at === null)
  /** From now on the place lives at this time, for jobs and pages too. */
  const setClock = (now: Instant) =>
    db.asOwner((client) =>
      client.query('update access.system set demo_at = $1, demo_set_at = now() where system_id = $2', [
        now.toString(),
        place.systemId,
      ]),
    )

  return {
    ...here,
    ...given,
    home,
    sw,
    say,
    needs,
    asks,
    sees,
    saysYes,
    saysNo,
    chooses,
    arranges,
    starts,
    offered,
    takenOf,
    mails,
    openWaits,
    setClock,
  }
}
