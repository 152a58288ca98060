import { momentWithin } from '../../../../platform/date-words.ts'
import type { Instant } from '../../../../platform/time.ts'
import { Button, ErrorSummaryFor, PageHeading, TextField } from '../../../../ui/index.ts'
import type { Holds } from '../../rules/age.ts'
import { ageWords, sourceWords } from '../../rules/figure-words.ts'
import { kindOf, unitsWords, unitWords } from '../../rules/kinds.ts'
import { lineWords } from '../../rules/line-words.ts'
import type { Line, Service } from '../../rules/model.ts'

type Said = { lineId: string; thanks?: string; problem?: string; typed?: string }
type Props = {
  service: Service
  holds: Holds
  now: Instant
  endsAt: Instant
  here: string
  said: Said | null
}

/** One question a block, one big button each. */
export const LinkView = (props: Props) => {
  const { service, endsAt, now, said } = props
  const problem = said?.problem
  return (
    <>
      <PageHeading title="Is this still free?" note={service.name} below />
      <ErrorSummaryFor errors={problem ? { [`free-${said.lineId}`]: problem } : {}} />
      <AllAtOnce {...props} />
      {service.lines.map((line) => (
        <Block {...props} line={line} />
      ))}
      <p class="hw-second">
        This link works until {momentWithin(endsAt, now)}. Whoever has it can answer for{' '}
        {service.organisation}: please do not pass it on.
      </p>
    </>
  )
}

/** Several lines that all hold: one tap for them all. */
const AllAtOnce = ({ service, here, said }: Props) => {
  const typed = service.lines.filter(({ figure }) => figure?.figureId)
  if (said?.lineId === 'all' && said.thanks)
    return (
      <p class="hw-still__thanks" role="status">
        {said.thanks}
      </p>
    )
  if (typed.length < 2) return <></>
  return (
    <form method="post" action={here}>
      <input type="hidden" name="do" value="all" />
      <input
        type="hidden"
        name="all"
        value={typed
          .map(({ lineId, figure }) => [lineId, figure?.figureId, figure?.left].join(' '))
          .join(',')}
      />
      <Button text={`All ${typed.length} are still true`} />
    </form>
  )
}

const Block = ({ service, line, holds, now, here, said }: Props & { line: Line }) => {
  const { figure, lineId } = line
  const mine = said?.lineId === lineId ? said : null
  const what = lineWords(line) || kindOf(service.kind).plain
  const units = unitWords(2, service.kind)
  const several = service.lines.filter((one) => one.figure?.figureId).length > 1
  return (
    <section class="hw-still" id={`line-${lineId}`}>
      <h2 class="hw-still__what">{what}</h2>
      {figure?.source === 'counted' ? (
        <p>{unitsWords(figure.left, service.kind)} free, counted from stays: there is nothing to confirm.</p>
      ) : (
        <>
          <p class="hw-still__said">
            {figure ? (
              <>
                <b>{unitsWords(figure.left, service.kind)} free</b>
                <span class="hw-second">
                  {ageWords(figure, service.kind, now, holds).words}, {sourceWords[figure.source]}
                </span>
              </>
            ) : (
              'No figure yet.'
            )}
          </p>
          {mine?.thanks ? (
            <p class="hw-still__thanks" role="status">
              {mine.thanks}
            </p>
          ) : (
            figure && (
              <form method="post" action={here}>
                <Hidden line={line} />
                <input type="hidden" name="do" value="still true" />
                <Button
                  variant={several ? 'secondary' : undefined}
                  text={`Yes, still ${figure.left === 0 ? 'none' : unitsWords(figure.left, service.kind)}`}
                />
              </form>
            )
          )}
          <form method="post" action={here} novalidate>
            <Hidden line={line} />
            <input type="hidden" name="do" value="change" />
            <TextField
              name={`free-${lineId}`}
              label={figure ? `No, now it is (${units})` : `Free now (${units})`}
              width={4}
              inputmode="numeric"
              from={{
                errors: mine?.problem ? { [`free-${lineId}`]: mine.problem } : {},
                typed: mine?.problem && mine.typed ? { [`free-${lineId}`]: mine.typed } : {},
              }}
            />
            <Button variant="secondary" text="Save" />
          </form>
        </>
      )}
    </section>
  )
}

const Hidden = ({ line: { lineId, figure } }: { line: Line }) => (
  <>
    <input type="hidden" name="line" value={lineId} />
    <input type="hidden" name="shown" value={figure?.figureId ?? ''} />
    <input type="hidden" name="left" value={figure?.figureId ? String(figure.left) : ''} />
  </>
)

/** The link opens nothing: says why, and how to get on. @param here where a new one is asked for; null where none can be */
export const NoLink = ({ because, here }: { because: string; here: string | null }) => (
  <>
    <PageHeading title="This link does not open" />
    <p>{because.replace(/\.?$/, '.')}</p>
    {here && (
      <form method="post" action={here}>
        <input type="hidden" name="do" value="ask again" />
        <p>A new link goes to the e-mail address that the hub has for you.</p>
        <Button text="Send me a new link" />
      </form>
    )}
    <p>If you have an account, you can also sign in and say what is free.</p>
  </>
)

export const AskedAgain = ({ because }: { because: string | null }) =>
  because ? (
    <>
      <PageHeading title="No new link was sent" />
      <p>{because.replace(/\.?$/, '.')}</p>
    </>
  ) : (
    <>
      <PageHeading title="A new link is on its way" />
      <p role="status">It goes to the e-mail address that the hub has for you. It works for three days.</p>
    </>
  )
