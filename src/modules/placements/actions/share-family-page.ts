import { longDateWords } from '../../../platform/date-words.ts'
import type { Tx } from '../../../platform/db/tx.ts'
import { isRefusal, type Refusal, refuse } from '../../../platform/outcome.ts'
import { dateOf, daysBetween, type LocalDate, startOf } from '../../../platform/time.ts'
import { endPrivateLink, makePrivateLink } from '../../access/index.ts'
import { type About, aboutStay, type ConsentBy } from '../../discharge/index.ts'
import { familyOf } from '../queries/family-record.ts'
import { goingOf } from '../rules/family-going.ts'

export type ShareFamilyPage = Pick<About, 'by' | 'now' | 'stayId'> & {
  agreedBy: ConsentBy | null
  /** Who agreed, and how. */
  agreed: string
  sharedWith: string
  /** The last day on which it is open. */
  until: LocalDate
  wardPhone: string
  nightPhone: string
}

export type SharedLink = {
  factId: string
  linkId: string /** Kept nowhere: it is shown once. */
  token: string
}

const mostDays = 180

/**
 * Shares the page of a stay with somebody, with the consent that it rests on. The link is made in the same transaction; its
 * token is answered here, once, and only its hash is kept.
 */
export async function shareFamilyPage(tx: Tx, about: ShareFamilyPage): Promise<SharedLink | Refusal> {
  const { by, now, stayId, agreedBy, until } = about
  const wrong = whatIsWrong(about)
  if (Object.keys(wrong).length > 0) return refuse('invalid', 'Something is missing or not right', wrong)
  let made: { token: string; linkId: string } | null = null
  const done = await aboutStay(tx, { by, now, stayId }, 'share with the family', async ({ stay }) => {
    made = await linkFor(tx, about, until)
    return [
      {
        kind: 'family-page',
        detail: {
          linkId: made.linkId,
          agreedBy: agreedBy!,
          agreed: about.agreed.trim(),
          agreedOn: dateOf(now).toString(),
          sharedWith: about.sharedWith.trim(),
          until: until.toString(),
          ring: {
            ward: about.wardPhone.trim(),
            ...(about.nightPhone.trim() ? { night: about.nightPhone.trim() } : {}),
          },
          personId: stay.personId,
        },
      },
    ]
  })
  return isRefusal(done) ? done : { ...done, ...made! }
}

/** A new link in place of one that was lost, with the same consent. The old one opens nothing from now on. */
export async function newFamilyLink(
  tx: Tx,
  about: Pick<About, 'by' | 'now' | 'stayId'> & { linkId: string },
): Promise<SharedLink | Refusal> {
  const { by, now, stayId, linkId } = about
  const family = await familyOf(tx, by.systemId, stayId)
  const share = family?.shares.find((one) => one.linkId === linkId)
  if (!family || !share) return refuse('not-found', 'There is no such page, or it was taken back')
  if (share.closed) return refuse('conflict', 'This page is closed. Share it again instead')
  if (family.record.personId !== share.personId)
    return refuse('conflict', 'Two records were made one since. Ask again, and share the page anew')
  if (daysBetween(dateOf(now), share.until) < 0)
    return refuse('conflict', 'The time agreed is over. Ask again, and share the page anew')
  let made: { token: string; linkId: string } | null = null
  const done = await aboutStay(tx, { by, now, stayId }, 'share with the family', async () => {
    made = await linkFor(tx, about, share.until)
    const { agreedBy, agreed, agreedOn, sharedWith, until, ring, personId } = share
    return [
      {
        kind: 'family-page',
        detail: {
          linkId: made.linkId,
          agreedBy,
          agreed,
          agreedOn: agreedOn.toString(),
          sharedWith,
          until: until.toString(),
          ring,
          personId,
        },
      },
      { kind: 'family-page-closed', detail: { linkId, reason: 'A new link was made' } },
    ]
  })
  if (isRefusal(done)) return done
  await endPrivateLink(tx, { by, linkId, now })
  return { ...done, ...made! }
}

/** Somebody has told them, face to face, where the record says that they are going. */
export async function sayTold(
  tx: Tx,
  about: Pick<About, 'by' | 'now' | 'stayId'> & { going: string },
): Promise<{ factId: string } | Refusal> {
  const { by, now, stayId } = about
  return aboutStay(tx, { by, now, stayId }, 'share with the family', async () => {
    const family = await familyOf(tx, by.systemId, stayId)
    const going = family ? goingOf(family.record) : null
    if (!going) return refuse('conflict', 'Where they are going is not for this page')
    // It changed while somebody was on the way to tell them.
    if (going.key !== about.going)
      return refuse('conflict', `Where they are going has changed meanwhile: ${going.words}`)
    return [{ kind: 'family-told', detail: { going: going.key, words: going.words } }]
  })
}

const linkFor = (tx: Tx, { by, stayId }: Pick<About, 'by' | 'stayId'>, until: LocalDate) =>
  makePrivateLink(tx, {
    by,
    purpose: 'family',
    organisationId: null,
    subjectId: stayId,
    endsAt: startOf(until.add({ days: 1 })),
  })

function whatIsWrong(about: ShareFamilyPage): Record<string, string> {
  const today = dateOf(about.now)
  const days = daysBetween(today, about.until)
  const last = today.add({ days: mostDays })
  return {
    ...(about.agreedBy ? {} : { agreedBy: 'Choose who agreed' }),
    ...text('agreed', about.agreed, 'Enter who agreed, and how'),
    ...text('sharedWith', about.sharedWith, 'Enter whom you give the link to'),
    ...(days < 0 ? { until: 'The last day must be today or later' } : {}),
    ...(days > mostDays
      ? { until: `The last day must be ${longDateWords(last, today)} or earlier: ask again then` }
      : {}),
    ...phone('wardPhone', about.wardPhone, 'Enter the telephone number of the ward'),
    ...(about.nightPhone.trim() ? phone('nightPhone', about.nightPhone, '') : {}),
  }
}

const text = (name: string, typed: string, missing: string): Record<string, string> =>
  typed.trim() === ''
    ? { [name]: missing }
    : typed.trim().length > 300
      ? { [name]: 'This must be 300 characters or fewer' }
      : {}

const phone = (name: string, typed: string, missing: string): Record<string, string> =>
  typed.trim() === ''
    ? { [name]: missing }
    : /^\+?\d[\d ()-]{4,24}$/.test(typed.trim())
      ? {}
      : { [name]: 'Enter a telephone number, like 01632 960 114' }
