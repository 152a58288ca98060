import type { Instant } from '../../../../platform/time.ts'
import { Button, Form, Mark } from '../../../../ui/index.ts'
import {
  ageOfFigure,
  ageOfService,
  type Holds,
  kindOf,
  type Line,
  lineWords,
  runsOutAt,
  type Service,
} from '../../../capacity/index.ts'
import { atWords, capital, freeWords } from '../../rules/provider-words.ts'
import { asLink } from '../answer/ask-block.tsx'
import { freeAddress, stillTrueAddress } from './addresses.ts'

type BlockProps = {
  service: Service
  now: Instant
  holds: Holds
  once: string
  /** Where there are several services, each says which it is. */
  named: boolean
}

/** What is free of one service: asked for while it ages, said quietly while it is fresh, counted where it is ours. */
export const StillTrue = ({ service, now, holds, once, named }: BlockProps) => {
  const { lines, kind, serviceId } = service
  const typed = lines.filter(({ figure }) => figure?.source !== 'counted')
  const title = named ? <p class="hw-free__service">{service.name}</p> : null
  if (typed.length === 0)
    return (
      <section class="hw-free hw-free--quiet">
        {title}
        <p>
          <strong>{capital(lines[0]?.figure ? freeWords(lines[0].figure, kind) : 'No figure')}</strong>
          <br />
          <span class="hw-second">Counted from the beds of your ward: there is nothing to confirm.</span>
        </p>
      </section>
    )
  const said = typed.filter(({ figure }) => figure !== null)
  if (said.length === 0)
    return (
      <section class="hw-free">
        {title}
        <h2 class="hw-free__title">
          How many {kindOf(kind).unit === 'delivery' ? 'deliveries' : `${kindOf(kind).unit}s`} are free?
        </h2>
        <p class="hw-second">Nobody has said yet, so nobody is sent to you.</p>
        <Button text="Say how many" href={freeAddress(serviceId)} attributes={asLink} />
      </section>
    )
  const age = ageOfService(service, now, holds)
  if (age === 'fresh' && said.length === typed.length)
    return (
      <section class="hw-free hw-free--quiet">
        {title}
        {typed.length === 1 ? (
          <p>
            <strong>{capital(freeWords(said[0]!.figure!, kind))}</strong>
          </p>
        ) : (
          <LineFigures lines={typed} service={service} now={now} holds={holds} />
        )}
        <p class="hw-second">{saidWords(said, service, now, holds)}</p>
        <p class="hw-alone">
          <a href={freeAddress(serviceId)}>Change {named ? service.name : 'what is free'}</a>
        </p>
      </section>
    )
  return (
    <section class="hw-free">
      {title}
      {typed.length === 1 ? (
        <h2 class="hw-free__title">{capital(freeWords(said[0]!.figure!, kind))}. Still true?</h2>
      ) : (
        <>
          <h2 class="hw-free__title">Still true?</h2>
          <LineFigures lines={typed} service={service} now={now} holds={holds} />
        </>
      )}
      <p class="hw-second">{saidWords(said, service, now, holds)}</p>
      <div class="hw-two">
        <Form action={stillTrueAddress} once={once}>
          <input type="hidden" name="service" value={serviceId} />
          {said.map(({ lineId, figure }) => (
            <input type="hidden" name={`line-${lineId}`} value={`${figure!.figureId} ${figure!.left}`} />
          ))}
          <Button
            text={typed.length === 1 ? `Yes, ${said[0]!.figure!.left} free` : 'All of it is still true'}
            preventDoubleClick
          />
        </Form>
        <Button text="Change" href={freeAddress(serviceId)} variant="secondary" attributes={asLink} />
      </div>
    </section>
  )
}

const LineFigures = ({
  lines,
  service: { kind },
  now,
  holds,
}: Pick<BlockProps, 'service' | 'now' | 'holds'> & { lines: readonly Line[] }) => (
  <ul class="hw-free__lines">
    {lines.map((line) => {
      const age = line.figure ? ageOfFigure(line.figure, kind, now, holds) : null
      return (
        <li>
          <strong>{line.figure ? capital(freeWords(line.figure, kind)) : 'No figure'}</strong>
          {lineWords(line) && `: ${lineWords(line)}`}
          {age === 'out of date' && (
            <>
              {' '}
              <Mark is="stale">Out of date</Mark>
            </>
          )}
        </li>
      )
    })}
  </ul>
)

/** "You said so yesterday at 19:20. It runs out today at 12:00." The oldest, because it is the one to ask about. */
function saidWords(said: readonly Line[], { kind }: Service, now: Instant, holds: Holds): string {
  const oldest = said.reduce((a, b) =>
    a.figure!.saidAt.epochMilliseconds <= b.figure!.saidAt.epochMilliseconds ? a : b,
  ).figure!
  const end = runsOutAt(oldest, kind, holds)!
  const over = end.epochMilliseconds <= now.epochMilliseconds
  const how = { telephone: 'It was said by telephone', file: 'It came in a file', feed: 'It came by feed' }
  const source = how[oldest.source as keyof typeof how] ?? 'You said so'
  return `${source} ${atWords(oldest.saidAt, now)}. ${
    over
      ? `It ran out ${atWords(end, now)}, and does not count until you say.`
      : `It runs out ${atWords(end, now)}.`
  }`
}
