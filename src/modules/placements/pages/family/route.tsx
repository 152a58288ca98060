import { type Asked, page, type Reply } from '../../../../platform/http/page.ts'
import { newId } from '../../../../platform/ids.ts'
import { publicAddress } from '../../../../platform/mail-settings.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import { dateOf } from '../../../../platform/time.ts'
import { isCurrent } from '../../../stays/index.ts'
import { closeFamilyPage } from '../../actions/close-family-page.ts'
import { newFamilyLink, type SharedLink, sayTold, shareFamilyPage } from '../../actions/share-family-page.ts'
import { ringFor } from '../../queries/family-ring.ts'
import { type Managed, managed } from '../../queries/managed-family.ts'
import { goingOf } from '../../rules/family-going.ts'
import { familyWords } from '../../rules/family-page.ts'
import { familyAddress, linkAddress, undoTold } from './addresses.ts'
import { readShare, usualShare } from './form.ts'
import { LinkView } from './link-view.tsx'
import { ManageView } from './manage-view.tsx'

const may = 'share with the family'

/** Who may read a person's page, and with what consent. */
export const familyPage = page({
  at: '/stays/:stayId/family',
  may,
  logs: 'opened what the family may read',
  opens: 'stayId',
  async get(asked) {
    const { tx, viewer, now } = asked
    return show(asked, { errors: {}, typed: usualShare(now, await ringFor(tx, viewer, stayOf(asked))) })
  },
  async post(asked) {
    const { tx, viewer, now, form } = asked
    const read = readShare(form)
    if (!read.ok) return show(asked, { errors: read.errors, typed: form }, 422)
    const done = await shareFamilyPage(tx, { by: viewer, now, stayId: stayOf(asked), ...read.share })
    if (isRefusal(done)) return done.fields ? show(asked, { errors: done.fields, typed: form }, 422) : done
    return theLink(asked, done, read.share.sharedWith)
  },
})

export const newLinkPage = page({
  at: '/stays/:stayId/family/:linkId/again',
  may,
  logs: 'made a new link to what the family may read',
  async post(asked) {
    const { tx, viewer, now, params } = asked
    const linkId = params.linkId ?? ''
    const done = await newFamilyLink(tx, { by: viewer, now, stayId: stayOf(asked), linkId })
    if (isRefusal(done)) return done
    const found = await managed(tx, viewer, stayOf(asked), now)
    const share = isRefusal(found) ? null : found.pages.find((one) => one.linkId === done.linkId)
    return theLink(asked, done, share?.sharedWith ?? '')
  },
})

export const closeLinkPage = page({
  at: '/stays/:stayId/family/:linkId/close',
  may,
  logs: 'closed what the family may read',
  async post(asked) {
    const { tx, viewer, now, params } = asked
    const done = await closeFamilyPage(tx, {
      by: viewer,
      now,
      stayId: stayOf(asked),
      linkId: params.linkId ?? '',
    })
    return isRefusal(done)
      ? done
      : { redirect: familyAddress(stayOf(asked)), said: 'Closed. The link opens nothing any more.' }
  },
})

export const toldPage = page({
  at: '/stays/:stayId/family/told',
  may,
  logs: 'wrote down that somebody was told where they are going',
  async post(asked) {
    const { tx, viewer, now, form } = asked
    const stayId = stayOf(asked)
    const done = await sayTold(tx, { by: viewer, now, stayId, going: form.going ?? '' })
    return isRefusal(done)
      ? done
      : {
          redirect: familyAddress(stayId),
          said: 'Written down. The page says now where they are going.',
          undo: undoTold(done.factId),
        }
  },
})

const stayOf = ({ params }: Asked): string => params.stayId ?? ''

async function show(
  asked: Asked,
  from: { errors: Readonly<Record<string, string>>; typed: Readonly<Record<string, string>> },
  status = 200,
): Promise<Reply> {
  const { tx, viewer, now } = asked
  const found = await managed(tx, viewer, stayOf(asked), now)
  if (isRefusal(found)) return found
  const { record, shares } = found.family
  return {
    title: 'Share with the family',
    status,
    nav: '/list',
    view: (
      <ManageView
        stayId={stayOf(asked)}
        name={found.name}
        firstName={record.firstName}
        pages={found.pages}
        words={familyWords(record, shares.find(({ closed }) => !closed) ?? null, dateOf(now))}
        going={goingOf(record)}
        told={record.told}
        whyNot={whyNot(found)}
        from={from}
        once={newId()}
        now={now}
      />
    ),
  }
}

function whyNot({ family: { record } }: Managed): string | null {
  if (isCurrent(record) && !record.died) return null
  return 'They are no longer in hospital, so it cannot be shared with anybody new.'
}

const theLink = (asked: Asked, { token }: SharedLink, sharedWith: string): Reply => ({
  title: 'A private link',
  nav: '/list',
  view: (
    <LinkView
      stayId={stayOf(asked)}
      sharedWith={sharedWith}
      link={`${publicAddress()}${linkAddress(token)}`}
    />
  ),
})
