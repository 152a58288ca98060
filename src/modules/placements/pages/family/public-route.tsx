import { longDateWords, timeWords } from '../../../../platform/date-words.ts'
import { asViewer } from '../../../../platform/db/tx.ts'
import { serviceOf } from '../../../../platform/db/viewer.ts'
import { type Asked, page, type Reply } from '../../../../platform/http/page.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import { dateOf, type Instant, Temporal } from '../../../../platform/time.ts'
import { type OpenLink, openPrivateLink, overLink } from '../../../access/index.ts'
import { type Family, familyOf } from '../../queries/family-record.ts'
import { familyWords, ringWords } from '../../rules/family-page.ts'
import type { FamilyShare } from '../../rules/family-record.ts'
import { familyState, stateWords } from '../../rules/family-state.ts'
import { FamilyWordsView, RingList } from './words-view.tsx'

/** What the person and family read by a private link: no account, no script, nothing that a human should say first. */
export const familyLinkPage = page({
  at: '/family/:token',
  may: 'anyone',
  logs: 'opened a family’s page by a private link',
  async get(asked) {
    const link = await openPrivateLink(asked.db, linkOf(asked))
    if (!isRefusal(link)) return show(asked, link, 'open')
    if (link.refused !== 'conflict') return unknown(link.because, link.refused === 'not-found' ? 404 : 403)
    const over = await overLink(asked.db, linkOf(asked))
    if (!over) return unknown(link.because, 404)
    const ranOut = over.endsAt.epochMilliseconds <= over.now.epochMilliseconds
    return show(asked, over, ranOut ? 'run out' : 'ended')
  },
})

const linkOf = ({ params, address }: Asked) => ({
  token: params.token ?? '',
  purpose: 'family' as const,
  address,
  now: Temporal.Now.instant(),
})

async function show({ db }: Asked, link: OpenLink, stands: 'open' | 'run out' | 'ended'): Promise<Reply> {
  const { systemId, subjectId: stayId, linkId, clock, now } = link
  // The link is the permission, and it is for one stay; what is said of it the rules decide.
  const family = await asViewer(
    db,
    serviceOf(systemId),
    clock,
    (tx) => familyOf(tx, systemId, stayId),
    'read',
  )
  if (!family) return unknown('This page is closed', 410)
  const share = family.shares.find((one) => one.linkId === linkId) ?? null
  const state = familyState(share, family.record, stands)
  return state === 'open' && share ? open(family, share, now) : over(family, share, state, now)
}

function open({ record }: Family, share: FamilyShare, now: Instant): Reply {
  const today = dateOf(now)
  const words = familyWords(record, share, today)
  return phone({
    title: words.title,
    view: (
      <div class="hw-family-page">
        <p class="hw-family__whose">{words.whose}</p>
        <h1 class="hw-title">{words.title}</h1>
        <p class="hw-family__ward">{words.ward}</p>
        <FamilyWordsView
          words={words}
          foot={
            <p class="hw-family__foot">
              {words.agreed} This page is open until {longDateWords(share.until, today)}. It says what was
              known on {longDateWords(today, today)} at {timeWords(now)}; open it again for the newest.
            </p>
          }
        />
      </div>
    ),
  })
}

function over(
  { record }: Family,
  share: FamilyShare | null,
  state: ReturnType<typeof familyState>,
  now: Instant,
): Reply {
  const { title, words } = stateWords[state === 'open' ? 'closed' : state]
  const closed = state === 'closed' || state === 'run out'
  return phone({
    title,
    status: closed ? 410 : 200,
    view: (
      <div class="hw-family-page hw-family">
        <h1 class="hw-title">{title}</h1>
        <p>{words}</p>
        <h2>Who to ring</h2>
        <RingList ring={ringWords(record, share, null)} />
        <p class="hw-family__foot">{longDateWords(dateOf(now), dateOf(now))}</p>
      </div>
    ),
  })
}

const unknown = (because: string, status: number): Reply =>
  phone({
    title: 'This link',
    status,
    view: (
      <div class="hw-family-page hw-family">
        <h1 class="hw-title">This link</h1>
        <p>{because}.</p>
      </div>
    ),
  })

const phone = (view: { title: string; status?: number; view: unknown }): Reply => ({
  status: 200,
  ...view,
  view: view.view as never,
  phone: 'without script',
})
