import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import type { Instant } from '../../../platform/time.ts'
import { type Service, services } from '../../capacity/index.ts'
import { isInPlay, isOut } from '../rules/model.ts'
import { overWords } from '../rules/provider-answer.ts'
import type { ProviderFigures } from '../rules/provider-figures.ts'
import { type BeyondShown, beyondShown } from './beyond-shown.ts'
import { type OurAskRow, ourAsks } from './our-asks.ts'
import { type OurPerson, ourPeople } from './our-people.ts'
import { providerFigures } from './provider-figures.ts'

export type OpenAsk = OurAskRow & { beyond: BeyondShown | null }
export type HeldAsk = OurAskRow & { person: OurPerson }

/** All that a provider's own page says, in its order. */
export type ProviderPage = {
  services: Service[]
  /** Asked and not answered, the earliest due first. */
  asking: OpenAsk[]
  /** Answered; it may be changed until somebody is chosen. */
  answered: OpenAsk[]
  /** Ended in the last days without us. */
  over: OurAskRow[]
  /** Chosen or arranged, by the day they come. */
  coming: HeldAsk[]
  /** Came in the last days: not yet said how it was, and said. */
  toCheck: HeldAsk[]
  checked: HeldAsk[]
  figures: ProviderFigures
}

export async function providerPage(tx: Tx, viewer: Viewer, now: Instant): Promise<ProviderPage> {
  const own = await services(tx, {
    systemId: viewer.systemId,
    now,
    ...(viewer.organisationId ? { organisationId: viewer.organisationId } : {}),
  })
  const asks = await ourAsks(tx, viewer, now)
  const open = asks.filter(({ state }) => isInPlay(state) || state === 'no')
  const beyond = await beyondShown(tx, viewer, now, open, own)
  const chosen = asks.filter(({ state }) => ['chosen', 'arranged', 'started', 'ended'].includes(state))
  const people = await ourPeople(
    tx,
    viewer,
    now,
    chosen.map(({ askId }) => askId),
  )
  const held = chosen.flatMap((ask): HeldAsk[] => {
    const person = people.get(ask.askId)
    return person ? [{ ...ask, person }] : []
  })
  const came = held.filter(({ state }) => state === 'started' || state === 'ended')
  const withBeyond = (ask: OurAskRow): OpenAsk => ({ ...ask, beyond: beyond.get(ask.askId) ?? null })
  return {
    services: own,
    asking: open.filter(({ state }) => isOut(state)).map(withBeyond),
    answered: open.filter(({ state }) => !isOut(state)).map(withBeyond),
    over: asks.filter((ask) => overWords(ask.state) !== null && !chosen.includes(ask)),
    coming: held
      .filter(({ state }) => state === 'chosen' || state === 'arranged')
      .sort((a, b) => ((a.startOn?.toString() ?? '9') < (b.startOn?.toString() ?? '9') ? -1 : 1)),
    toCheck: came.filter(({ person }) => person.said === null),
    checked: came.filter(({ person }) => person.said !== null),
    figures: await providerFigures(tx, viewer, now),
  }
}
