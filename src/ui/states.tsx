import type { Content } from './nhsuk/parts.tsx'
import { Mark } from './status.tsx'

/** Nothing to show. `good` says so with relief; otherwise say which filter emptied it and how to widen it. */
export const EmptyState = ({ title, children }: { title: Content; children?: Content }) => (
  <div class="hw-state">
    <p class="hw-state__title">{title}</p>
    {children && <p class="hw-state__words">{children}</p>}
  </div>
)

export type StateKind = 'stale' | 'offline' | 'loading' | 'hidden' | 'clash'

/**
 * - stale: a source has gone quiet; hatched, so the age shows without colour
 * - offline: no connection; what was typed is kept
 * - loading: old content stays below it
 * - hidden: a small number, kept back so that nobody can be recognised
 * - clash: someone else changed it first; put the choices in `actions`
 */
export const StateBox = ({
  kind,
  title,
  children,
  actions,
}: {
  kind: StateKind
  title: Content
  children?: Content
  actions?: Content
}) => (
  <div class={`hw-state hw-state--${kind}`} role={kind === 'hidden' ? undefined : 'status'}>
    <p class="hw-state__title">{kind === 'stale' ? <Mark is="stale">{title}</Mark> : title}</p>
    {children && <p class="hw-state__words">{children}</p>}
    {actions && <div class="hw-actions">{actions}</div>}
  </div>
)

export type ErrorPageProps =
  | { status: 403; breakGlass?: string | undefined; said?: string | undefined }
  | { status: 404 }
  | { status: 409; back: string; said?: Content }
  | { status: 500; reference: string }

/** The inside of an error page. It never repeats what was typed or whom it was about. */
export const ErrorPage = (props: ErrorPageProps) => (
  <div class="hw-error-page">
    <h1 class="hw-title">{errorTitle(props)}</h1>
    <ErrorWords {...props} />
  </div>
)

/** A refusal in words of its own is not always somebody else's doing. */
export const errorTitle = (props: ErrorPageProps): string =>
  props.status === 409 && props.said ? 'This cannot be done now' : errorTitles[props.status]

const errorTitles = {
  403: 'You cannot open this record',
  404: 'There is no page here',
  409: 'Someone else changed it first',
  500: 'Something went wrong with Homeward',
} as const

const ErrorWords = (props: ErrorPageProps) => {
  switch (props.status) {
    case 403:
      return (
        <>
          <p>
            {props.said
              ? props.said.replace(/\.?$/, '.')
              : 'Your organisation has no part in this person’s care, or your role does not reach this page.'}
          </p>
          {props.breakGlass && (
            <p>
              If you need it to keep someone safe, <a href={props.breakGlass}>open it with a reason</a>; the
              privacy officer is told.
            </p>
          )}
        </>
      )
    case 404:
      return (
        <p>
          The address may be mistyped, or what was here has moved. <a href="/">Go to today</a> or use “Find a
          person”.
        </p>
      )
    case 409:
      return (
        <>
          <p>{props.said ?? 'Nothing of yours was saved, and nothing of theirs was lost.'}</p>
          <p>
            <a href={props.back}>See what it says now</a>
            {props.said ? '. Nothing was changed.' : ', then decide whether yours still holds.'}
          </p>
        </>
      )
    case 500:
      return (
        <>
          <p>
            It is not you. Nothing half-done was kept. Try again; if it happens again, tell whoever looks
            after Homeward and give them this reference:
          </p>
          <p class="hw-reference">{props.reference}</p>
        </>
      )
  }
}
