import { Icon } from './icons.tsx'
import { Kbd } from './keys.tsx'
import type { Content } from './nhsuk/parts.tsx'

export type UndoBarProps = {
  said: Content
  action: string
  once: string
  seconds?: number
  /** Where to be after undoing. */
  back?: string | undefined
}

/** What was just done, and the way back. Undo is a form, so it works without script. */
export const UndoBar = ({ said, action, once, seconds = 30, back }: UndoBarProps) => (
  <div class="hw-undo" role="status" data-undo="" data-seconds={seconds}>
    <form method="post" action={action}>
      <input type="hidden" name="once" value={once} />
      {back && <input type="hidden" name="back" value={back} />}
      {said}{' '}
      <button class="hw-undo__button" type="submit">
        Undo
      </button>{' '}
      <Kbd>z</Kbd> for {seconds} s
    </form>
  </div>
)

export type ChangedBarProps = {
  /** "1 new person and 2 changes of order are waiting." */
  children: Content
  href: string
  label?: string
  keyLetter?: string
}

/** A list never moves under its reader: what is new waits here. */
export const ChangedBar = ({ children, href, label = 'Show them', keyLetter = 'u' }: ChangedBarProps) => (
  <div class="hw-changed" role="status" data-changed-bar="">
    <Icon shape="changed" />
    <span>{children}</span> <a href={href}>{label}</a> <Kbd>{keyLetter}</Kbd>
  </div>
)
