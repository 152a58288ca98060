import { dateWords, momentWithin } from '../../../../platform/date-words.ts'
import { newId } from '../../../../platform/ids.ts'
import { dateOf } from '../../../../platform/time.ts'
import { Button, Details, Icon, Kbd, TimeField } from '../../../../ui/index.ts'
import type { NeedOptions } from '../../queries/options-for.ts'
import { isInPlay } from '../../rules/model.ts'
import { kindsWords } from '../../rules/need-words.ts'
import type { NotFit, Option, Reason } from '../../rules/options/model.ts'
import { needDeedAddress, placeAddress } from '../addresses.ts'
import type { Chosen } from './load.ts'
import type { PlacesProps } from './view.tsx'

const shownFirst = 9

type Props = PlacesProps & { chosen: Chosen; options: NeedOptions }

/** Who could take them, ranked and explained; those that do not fit are counted with why. */
export const Options = (props: Props) => {
  const { options: found, chosen, all } = props
  const asked = new Set(
    chosen.row.asks.filter(({ state }) => isInPlay(state)).map(({ serviceId }) => serviceId),
  )
  const open = found.options.filter(({ service }) => !asked.has(service.serviceId))
  const listed = all ? open : open.slice(0, shownFirst)
  const inAll = found.options.length + found.unfit.length
  return (
    <>
      <section class="hw-panel__part hw-panel__fit">
        <p>
          <strong>
            {found.options.length} of {inAll} fit.
          </strong>{' '}
          {found.options.length > 0 && open.length === 0 && 'All of them are asked.'}
        </p>
        {found.unfit.length > 0 && <Unfit unfit={found.unfit} words={found.unfitWords} />}
      </section>
      {found.options.length === 0 && <NothingFits {...props} />}
      {listed.length > 0 && (
        <form method="post" action={placeAddress(chosen.row.needId)} novalidate data-ask="">
          <input type="hidden" name="once" value={newId()} />
          <ol class="hw-options" id="service" tabindex={-1}>
            {listed.map((option, at) => (
              <OptionItem {...props} option={option} number={at + 1} />
            ))}
          </ol>
          {open.length > listed.length && (
            <p class="hw-panel__part">
              <a href={placeAddress(chosen.row.needId, { all: '1' })}>{open.length - listed.length} more</a>
            </p>
          )}
          <AskBar {...props} />
        </form>
      )}
    </>
  )
}

type ItemProps = Props & { option: Option; number: number }

const OptionItem = ({ option, number, now, from }: ItemProps) => {
  const { service, startsOn, figure, reasons, words } = option
  const id = `ask-${service.serviceId}`
  const ticked = (from.typed.service ?? '').split('\n').includes(service.serviceId)
  const sure = figure === 'out of date' ? 'Could start' : 'Can start'
  return (
    <li class="hw-option">
      <span class="hw-option__number" aria-hidden="true">
        {number}
      </span>
      <div class="hw-option__words">
        <h3 class="hw-option__name">{service.name}</h3>
        <p class="hw-option__start">
          {sure} {dateWords(startsOn, dateOf(now))}
          {words.length > 0 && <span class="hw-second"> {words.join('; ')}</span>}
        </p>
        <ul class="hw-reasons">
          {reasons.map((reason) => (
            <ReasonItem reason={reason} />
          ))}
        </ul>
      </div>
      <div class="hw-option__tick nhsuk-checkboxes nhsuk-checkboxes--small">
        <div class="nhsuk-checkboxes__item">
          <input
            class="nhsuk-checkboxes__input"
            id={id}
            name="service"
            type="checkbox"
            value={service.serviceId}
            checked={ticked}
            data-ask-tick={number}
          />
          <label class="nhsuk-label nhsuk-checkboxes__label" for={id}>
            Ask<span class="nhsuk-u-visually-hidden"> {service.name}</span>
          </label>
        </div>
      </div>
    </li>
  )
}

/** Against is shown as plainly as for; what nobody has said for long, and what is not known, have shapes of their own. */
const ReasonItem = ({ reason }: { reason: Reason }) => {
  const look = reason.code === 'out of date' ? looks.old : looks[reason.side]
  return (
    <li class="hw-reason">
      <span class={`hw-tone--${look.tone}`}>
        <Icon shape={look.shape} />
      </span>
      <span>
        <span class="nhsuk-u-visually-hidden">{look.words}: </span>
        {reason.words}
      </span>
    </li>
  )
}

const looks = {
  for: { shape: 'tick', tone: 'green', words: 'For' },
  against: { shape: 'cross', tone: 'red', words: 'Against' },
  'not known': { shape: 'proposed', tone: 'grey', words: 'Not known' },
  old: { shape: 'stale', tone: 'grey', words: 'Against' },
} as const

/** Green, unless somebody said yes already: then choosing is what is next. */
const AskBar = ({ chosen: { dueBy, row }, now, from }: Props) => {
  const due = [...dueBy]
  const [first] = due
  const wrong = from.errors.answerByTime
  return (
    <div class="hw-panel__bar">
      <div class="hw-actions">
        <Button
          text="Ask those ticked"
          preventDoubleClick
          {...(row.asks.some(({ state }) => state === 'yes') ? { variant: 'secondary' } : {})}
          attributes={{ 'data-ask-button': '' }}
        />
        {first && (
          <span>
            Answer by <strong>{momentWithin(first[1], now)}</strong>
            {due.length > 1 && (
              <span class="hw-second">
                {' '}
                (
                {due
                  .map(([kind, at]) => `${kindsWords([kind]).toLowerCase()} ${momentWithin(at, now)}`)
                  .join('; ')}
                )
              </span>
            )}
          </span>
        )}
      </div>
      <Details summary="Another time to answer by" open={wrong ? true : undefined}>
        <TimeField name="answerByTime" label="Answer by" hint="Today, like 14:05" from={from} />
      </Details>
      <p class="hw-second">
        Nothing is promised until you choose.{' '}
        <span class="hw-keys-only">
          <Kbd>1</Kbd> <Kbd>2</Kbd> <Kbd>3</Kbd> tick <Kbd>Ctrl</Kbd> <Kbd>Enter</Kbd> ask
        </span>
      </p>
    </div>
  )
}

const Unfit = ({ unfit, words }: { unfit: readonly NotFit[]; words: string }) => (
  <details class="hw-more">
    <summary>
      Why the other {unfit.length} {unfit.length === 1 ? 'does' : 'do'} not ({words})
    </summary>
    <ul class="hw-unfit">
      {unfit.slice(0, 200).map(({ service, why }) => (
        <li>
          <strong>{service.name}</strong>: {why.map((reason) => reason.words).join('; ')}
        </li>
      ))}
    </ul>
  </details>
)

const NothingFits = ({ options: { nearest }, chosen: { row } }: Props) => (
  <section class="hw-panel__part">
    <p>
      <strong>Nothing fits.</strong>{' '}
      {nearest
        ? `Nearest: ${nearest.service.name}. ${nearest.why.map(({ words }) => words).join('; ')}.`
        : 'No service of this kind is known here.'}
    </p>
    {row.state !== 'unmatched' && (
      <Button
        text="Record that nothing fits"
        href={needDeedAddress(row.needId, 'unmatched')}
        variant="secondary"
        attributes={{ 'data-dialog': '' }}
      />
    )}
  </section>
)
