import { type Refusal, refuse } from '../../../platform/outcome.ts'

/** Who stands where to a need, by organisation. */
export type Parties = {
  openedFor: string | null
  /** Where the person is now: the organisation of the bed. Null for somebody at home. */
  holder: string | null
}
export type AskParties = Parties & { provider: string; askedFor: string | null; chosenFor: string | null }
/** Who wants to do something. */
export type Doer = { organisationId: string | null; isHub: boolean }

/**
 * A request raised by mistake can always be seen and cancelled by whoever has the person now (CARE #667): the one that
 * opened it, the organisation of the bed, and the hub that arranges for all of them.
 */
export const whyNotWithdraw = (by: Doer, { openedFor, holder }: Parties): Refusal | null =>
  by.isHub || isOne(by, [openedFor, holder])
    ? null
    : refuse('not-allowed', 'Only whoever opened this, where the person is now, or the hub can withdraw it')

export const whyNotTakeBack = (by: Doer, { openedFor, holder, askedFor }: AskParties): Refusal | null =>
  by.isHub || isOne(by, [openedFor, holder, askedFor])
    ? null
    : refuse('not-allowed', 'Only whoever asked, where the person is now, or the hub can take this back')

/** Only the holder releases (CARE #400): the provider that is chosen, or whoever chose it; the other is told. */
export const whyNotLetGo = (by: Doer, { provider, chosenFor }: AskParties): Refusal | null =>
  isOne(by, [provider, chosenFor])
    ? null
    : refuse('not-allowed', 'Only the provider that is chosen, or whoever chose it, can let this go')

/** What follows a choice is written down by either of the two, by whoever opened the need, or by the hub. */
export const whyNotCarryOn = (by: Doer, { provider, chosenFor, openedFor }: AskParties): Refusal | null =>
  by.isHub || isOne(by, [provider, chosenFor, openedFor])
    ? null
    : refuse('not-allowed', 'Only the provider that is chosen, whoever chose it, or the hub can record this')

const isOne = ({ organisationId }: Doer, those: readonly (string | null)[]) =>
  organisationId !== null && those.includes(organisationId)
