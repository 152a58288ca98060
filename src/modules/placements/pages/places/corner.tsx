import type { SignedIn } from '../../../../platform/http/page.ts'
import { mayDo } from '../../../access/index.ts'
import type { UnmetLately } from '../../queries/unmet-lately.ts'
import { outcomesAddress, stepUpAddress } from '../addresses.ts'
import { UnmetCorner } from '../unmet/corner.tsx'

/** What stands beside the queue: somebody at home, a plan for everybody at once, and the ledger of what was missing. */
const links = [
  { href: stepUpAddress, words: 'Somebody at home', may: 'find places' },
  { href: '/places/suggestion', words: 'Suggest a plan', may: 'choose places' },
  { href: outcomesAddress, words: 'How care ended', may: 'see unmet need' },
] as const

export const Corner = ({ viewer, unmet }: { viewer: SignedIn; unmet: UnmetLately | null }) => (
  <>
    {unmet && <UnmetCorner lately={unmet} />}
    {links
      .filter(({ may }) => mayDo(viewer, may))
      .map(({ href, words }) => (
        <a href={href}>{words}</a>
      ))}
  </>
)
