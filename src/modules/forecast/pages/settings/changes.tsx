import { momentWords } from '../../../../platform/date-words.ts'
import type { Instant } from '../../../../platform/time.ts'
import type { SettingChange } from '../../../access/index.ts'

/** Who set what forecasts reckon with, when and from what; nothing is ever deleted. */
export const Changes = ({ changes, now }: { changes: readonly SettingChange<unknown>[]; now: Instant }) =>
  changes.length === 0 ? (
    <></>
  ) : (
    <>
      <h2 class="nhsuk-heading-s">Set before</h2>
      <ul>
        {changes.slice(0, 10).map(({ setAt, setBy, why }) => (
          <li>
            {momentWords(setAt, now)}, {setBy ?? 'from a file'}: {why}
          </li>
        ))}
      </ul>
    </>
  )
