import type { Instant } from '../../../platform/time.ts'
import { dueOf, type Owner, ownerOf, type Telling, type Wait, type WaitFact } from './wait.ts'

/** What one later fact does to its wait, in place. The first end stands; only acknowledgements count after it. */
export function onWaitFact(wait: Wait, fact: WaitFact): void {
  const by = fact.recordedFor
  // Whoever does something about a wait has seen what was done before.
  wait.toTell = wait.toTell.filter((telling) => telling.to !== by)
  if (wait.endedAt) return
  const at = fact.happenedAt
  if (fact.kind !== 'wait-chased' && fact.recordedAt.epochMilliseconds > wait.lastHeardAt.epochMilliseconds)
    wait.lastHeardAt = fact.recordedAt
  const owning = wait.owner?.organisationId ?? null
  const tell = (to: string | null, what: Telling['what']) => {
    if (to && to !== by && !wait.toTell.some((one) => one.to === to && one.factId === fact.factId))
      wait.toTell.push({ to, what, at, by, factId: fact.factId })
  }
  switch (fact.kind) {
    case 'wait-owner': {
      const next = ownerOf(fact.detail)
      if (next?.organisationId !== owning || !next) {
        tell(owning, 'passed on')
        if (next?.organisationId !== wait.openedFor) tell(wait.openedFor, 'passed on')
        to(wait, next ? 'sent' : 'unowned', at)
      }
      changeOwner(wait, next, at)
      break
    }
    case 'wait-due': {
      tell(owning, 'due moved')
      tell(wait.openedFor, 'due moved')
      if (wait.due) wait.dueMoves += 1
      wait.due = dueOf(fact.detail.due)
      break
    }
    case 'wait-seen':
      // Only its owner can have seen it; anybody else merely says that they have been told.
      if (wait.state === 'sent' && by === owning) to(wait, 'seen', at)
      break
    case 'wait-accepted':
      to(wait, 'accepted', at)
      break
    case 'wait-chased':
      tell(owning, 'chased')
      break
    case 'wait-done':
      tell(owning, 'done')
      end(wait, 'done', at)
      break
    case 'wait-withdrawn':
      tell(owning, 'taken back')
      tell(wait.openedFor, 'taken back')
      end(wait, 'withdrawn', at)
      break
    default:
      break
  }
}

function changeOwner(wait: Wait, next: Owner | null, at: Instant) {
  const last = wait.owners.at(-1)
  if (last) last.to = at
  wait.owners.push({ owner: next, from: at, to: null })
  wait.unownedSince = next ? null : (wait.unownedSince ?? at)
  wait.ownedSince = next
    ? next.organisationId === wait.owner?.organisationId && wait.ownedSince
      ? wait.ownedSince
      : at
    : null
  wait.owner = next
}

function to(wait: Wait, state: Wait['state'], at: Instant) {
  wait.state = state
  wait.stateAt = at
}

function end(wait: Wait, state: 'done' | 'withdrawn', at: Instant) {
  to(wait, state, at)
  wait.endedAt = at
  const last = wait.owners.at(-1)
  if (last) last.to = at
}
