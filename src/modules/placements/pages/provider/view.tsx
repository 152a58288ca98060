import type { Instant } from '../../../../platform/time.ts'
import { type Content, EmptyState, Mark } from '../../../../ui/index.ts'
import type { Holds } from '../../../capacity/index.ts'
import type { OpenAsk, ProviderPage } from '../../queries/provider-page.ts'
import { overWords } from '../../rules/provider-answer.ts'
import { speedWords } from '../../rules/provider-figures.ts'
import { AnswerButtons, AskWords, TimeMark } from '../answer/ask-block.tsx'
import { Answered } from '../answer/one-ask.tsx'
import { askAddress, figuresAddress, trackerAddress } from './addresses.ts'
import { Checked, Coming, comesBy, ToCheck } from './coming-view.tsx'
import { StillTrue } from './still-true-view.tsx'

type ProviderProps = {
  page: ProviderPage
  now: Instant
  holds: Holds
  once: () => string
  organisation: string
  problem?: string | undefined
}

/** A care home manager with one thumb: still true? request, yes; who comes; was it as described? One question a block. */
export const ProviderView = ({ page, now, holds, once, organisation, problem }: ProviderProps) => {
  const today = page.coming.filter((ask) => comesBy(ask, now))
  const later = page.coming.filter((ask) => !comesBy(ask, now))
  return (
    <div class="hw-phone">
      <h1 class="nhsuk-u-visually-hidden">{organisation}: requests and what is free</h1>
      {problem && (
        <p class="hw-ask__problem" role="alert">
          <strong>{problem}.</strong>
        </p>
      )}
      {page.services.map((service) => (
        <StillTrue {...{ service, now, holds }} once={once()} named={page.services.length > 1} />
      ))}
      {page.services.length === 0 && (
        <EmptyState title="No service of yours is written down.">
          The hub adds it; then what is free is asked here.
        </EmptyState>
      )}
      <Asking asks={page.asking} now={now} />
      <Part title="Arriving today" many={today.length}>
        {today.map((ask) => (
          <Coming ask={ask} now={now} once={once()} />
        ))}
      </Part>
      <Part title="Coming later" many={later.length}>
        {later.map((ask) => (
          <Coming ask={ask} now={now} once={once()} />
        ))}
      </Part>
      {page.toCheck.length > 0 && (
        <Part title="Was it as described?" many={page.toCheck.length}>
          {page.toCheck.map((ask) => (
            <ToCheck ask={ask} now={now} once={once()} />
          ))}
        </Part>
      )}
      <Said page={page} now={now} />
      <footer class="hw-own">
        <p>{speedWords(page.figures)}</p>
        <ul>
          <li>
            <a href={figuresAddress}>Your own figures</a>
          </li>
          <li>
            <a href={trackerAddress}>File for the national tracker</a>
          </li>
          <li>
            <a href="/">What else waits for you today</a>
          </li>
        </ul>
      </footer>
    </div>
  )
}

const Part = ({ title, many, children }: { title: string; many: number; children: Content }) =>
  many === 0 ? (
    <></>
  ) : (
    <>
      <h2 class="hw-part">
        {title} <span class="hw-part__many">{many}</span>
      </h2>
      {children}
    </>
  )

const Asking = ({ asks, now }: { asks: readonly OpenAsk[]; now: Instant }) => (
  <>
    <h2 class="hw-part">
      Asking you now <span class="hw-part__many">{asks.length}</span>
    </h2>
    {asks.length === 0 && (
      <p>Nobody asks you now. A request comes here, and to your e-mail address with a link.</p>
    )}
    {asks.map((ask) => (
      <section class="hw-ask">
        {ask.state === 'more' ? (
          <p>
            <Mark is="not-answered">You asked for more; they have not answered yet</Mark>
          </p>
        ) : (
          <TimeMark ask={ask} now={now} />
        )}
        <AskWords ask={ask} beyond={ask.beyond} now={now} />
        <AnswerButtons to={(say) => askAddress(ask.askId, say)} />
      </section>
    ))}
  </>
)

/** What was answered, what went elsewhere, what was said of those who came: to read, and to change. */
const Said = ({ page: { answered, over, checked }, now }: Pick<ProviderProps, 'page' | 'now'>) => (
  <>
    <Part title="Answered" many={answered.length}>
      {answered.map((ask) => (
        <section class="hw-ask">
          <p>
            <strong>{ask.shown.who}</strong>, for {ask.service}
          </p>
          <Answered one={{ ask, beyond: ask.beyond }} now={now} />
          <p class="hw-alone">
            <a href={askAddress(ask.askId)}>Look or change</a>
          </p>
        </section>
      ))}
    </Part>
    <Part title="Over" many={over.length}>
      {over.map((ask) => (
        <p>
          <strong>{ask.shown.who}</strong>, for {ask.service}: {overWords(ask.state)}.
        </p>
      ))}
    </Part>
    <Part title="As you said" many={checked.length}>
      {checked.map((ask) => (
        <Checked ask={ask} now={now} />
      ))}
    </Part>
  </>
)
