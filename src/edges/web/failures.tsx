import type { View } from '../../platform/http/page.ts'
import { newId } from '../../platform/ids.ts'
import { outside, type Refusal } from '../../platform/outcome.ts'
import { ErrorPage, errorTitles } from '../../ui/index.ts'

// The door is shut altogether, which the page says in its own words; any other "not allowed" says what it is about.
const closed = ['Your organisation has no part in this person’s care', 'Your role does not reach this page']

/** A refusal that no page caught, as a page in words. */
export function refusalView(refusal: Refusal, breakGlass: string | undefined, back: string): View {
  const status = outside[refusal.refused].http
  if (status === 404) return { view: <ErrorPage status={404} />, title: errorTitles[404], status }
  if (status === 403 && !closed.includes(refusal.because))
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
  if (status === 403)
    return {
      view: <ErrorPage status={403} breakGlass={breakGlass} said={refusal.because} />,
      title: errorTitles[403],
      status,
    }
  if (status === 409)
    return {
      view: <ErrorPage status={409} back={back} said={refusal.because} />,
      title: errorTitles[409],
      status,
    }
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
    view: { view: <ErrorPage status={500} reference={reference} />, title: errorTitles[500], status: 500 },
    reference,
  }
}
