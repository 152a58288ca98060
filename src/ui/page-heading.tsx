import type { Content } from './nhsuk/parts.tsx'
import { Mark, Status } from './status.tsx'

export type LiveMarkProps = { at: string; lostSince?: string | undefined }

/** "Live Tue 24 Nov 2026, 08:12", or "Not live since 08:12" in its place. */
export const LiveMark = ({ at, lostSince }: LiveMarkProps) => (
  <span class="hw-live" data-live-mark="">
    {lostSince === undefined ? (
      <Mark is="live">Live</Mark>
    ) : (
      <Status of={{ is: 'not-live', since: lostSince }} />
    )}{' '}
    <span class="hw-second" data-live-at="">
      {at}
    </span>
  </span>
)

export type PageHeadingProps = {
  title: Content
  /** Grey words beside the title, or below it when `below` is set. */
  note?: Content
  below?: boolean | undefined
  live?: LiveMarkProps | undefined
  /** Buttons at the right. */
  children?: Content
}

export const PageHeading = ({ title, note, below, live, children }: PageHeadingProps) => (
  <div class="hw-page-heading">
    <div class={below ? 'hw-page-heading__words hw-page-heading__words--below' : 'hw-page-heading__words'}>
      <h1 class="hw-title">{title}</h1>
      {note && <p class="hw-page-heading__note">{note}</p>}
    </div>
    {live && <LiveMark {...live} />}
    {children && <div class="hw-actions">{children}</div>}
  </div>
)
