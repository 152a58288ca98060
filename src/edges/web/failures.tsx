import type { View } from '../../platform/http/page.ts'
import { newId } from '../../platform/ids.ts'
import { outside, type Refusal } from '../../platform/outcome.ts'
import { ErrorPage, type ErrorPageProps, errorTitle } from '../../ui/index.ts'

// The record is shut altogether, which the page says in its own words; any other "not allowed" says what it is about.
const closed = 'Your organisation has no part in this person’s care'

/** A refusal that no page caught, as a page in words. */
export function refusalView(refusal: Refusal, breakGlass: string | undefined, back: string): View {
  const status = outside[refusal.refused].http
  if (status === 404) return errorView({ status })
  if (status === 403 && refusal.because !== closed)
    return {
      view: (
        <div class="hw-error-page">
          <h1 class="hw-title">You cannot do this</h1>
          <p>{refusal.because}</p>
          <p>
            <a href="/">Go to today</a>
          </p>
        </div>
      ),
      title: 'You cannot do this',
      status,
    }
  if (status === 403) return errorView({ status, breakGlass, said: refusal.because })
  if (status === 409) return errorView({ status, back, said: refusal.because })
  return {
    view: (
      <div class="hw-error-page">
        <h1 class="hw-title">There is a problem</h1>
        <p>{refusal.because}</p>
        {Object.values(refusal.fields ?? {}).map((words) => (
          <p>{words}</p>
        ))}
        <p>
          Nothing was changed. <a href={back}>Go back</a>
        </p>
      </div>
    ),
    title: 'There is a problem',
    status,
  }
}

/** Something unexpected: the page shows a reference only, the log says what happened under the same reference. */
export function brokenView(): { view: View; reference: string } {
  const reference = newId().slice(-12)
  return {
    view: errorView({ status: 500, reference }),
    reference,
  }
}

const errorView = (props: ErrorPageProps): View => ({
  view: <ErrorPage {...props} />,
  title: errorTitle(props),
  status: props.status,
})
