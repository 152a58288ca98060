import type { SignedIn } from '../../../../platform/http/page.ts'
import { mayDo } from '../../../access/index.ts'
import { stepUpAddress } from '../addresses.ts'

/** What stands beside the queue: somebody at home, a plan for everybody at once, and the ledger of what was missing. */
const links = [
  { href: stepUpAddress, words: 'Somebody at home', may: 'find places' },
  { href: '/places/suggestion', words: 'Suggest a plan', may: 'choose places' },
  { href: '/unmet', words: 'Unmet need', may: 'see unmet need' },
] as const

export const Corner = ({ viewer }: { viewer: SignedIn }) => (
  <>
    {links
      .filter(({ may }) => mayDo(viewer, may))
      .map(({ href, words }) => (
        <a href={href}>{words}</a>
      ))}
  </>
)
