import type { SignedIn } from '../../../../platform/http/page.ts'
import { Button } from '../../../../ui/index.ts'
import { mayDo } from '../../../access/index.ts'
import { askAddress, figureAddress, stillTrueAddress } from '../../addresses.ts'
import { quietMinutes } from '../../rules/ask-mail.ts'
import { ageOfRow, type LedgerRow } from '../../rules/rows.ts'
import { ledgerAddress, rowId } from './address.ts'
import type { LoadedLedger } from './load.ts'

/** What the viewer may do from a row, and what makes each button answer once. */
export type Confirming = { viewer: SignedIn; key: string }

export const maySay = (viewer: SignedIn, { service }: LedgerRow): boolean =>
  mayDo(viewer, 'say what is free') &&
  (viewer.role !== 'provider' || viewer.organisationId === service.organisationId)

/** One tap while a figure holds; when it has run out, the green button asks whoever knows. */
export const ConfirmCell = ({
  row,
  loaded,
  confirming,
}: {
  row: LedgerRow
  loaded: LoadedLedger
  confirming: Confirming
}) => {
  const { viewer, key } = confirming
  const { line } = row
  const figure = line?.figure
  if (!line) return <></>
  if (figure?.source === 'counted') return <span class="hw-second">nothing to confirm</span>
  const old = !figure || ageOfRow(row, loaded.now, loaded.settings.holds) === 'out of date'
  const says = maySay(viewer, row)
  const back = `${ledgerAddress(loaded.asked)}#${rowId(line.lineId)}`
  const once = `${key}-${line.lineId.slice(-12)}`
  return (
    <div class="hw-confirm">
      {old && viewer.role !== 'provider' && (
        <AskNow row={row} loaded={loaded} viewer={viewer} back={back} once={`ask-${once}`} />
      )}
      {says && figure && (!old || viewer.role === 'provider') && (
        <form method="post" action={stillTrueAddress(line.lineId)} data-quick="" data-still-true="">
          <input type="hidden" name="once" value={once} />
          <input type="hidden" name="back" value={back} />
          <input type="hidden" name="shown" value={figure.figureId ?? ''} />
          <input type="hidden" name="left" value={String(figure.left)} />
          <Button small variant="secondary" text="Still true" />
        </form>
      )}
      {says && (
        <a
          href={`${figureAddress(line.lineId)}?back=${encodeURIComponent(back)}`}
          data-dialog=""
          data-change-figure=""
        >
          {figure ? 'Change' : 'Say what is free'}
        </a>
      )}
    </div>
  )
}

/** By e-mail where there is an address; otherwise, and while an answer is awaited, whom to ring. */
const AskNow = ({
  row: { service, line },
  loaded,
  viewer,
  back,
  once,
}: {
  row: LedgerRow
  loaded: LoadedLedger
  viewer: SignedIn
  back: string
  once: string
}) => {
  const { email, phone } = service.contact
  if (!mayDo(viewer, 'ask what is free')) return <></>
  if (!email) return <span class="hw-second">{phone ? `Ring ${phone}` : 'no e-mail and no number'}</span>
  const asked = loaded.askedAt.get(service.serviceId)
  const unanswered = asked && asked.epochMilliseconds > (line?.figure?.saidAt.epochMilliseconds ?? 0)
  if (unanswered && loaded.now.epochMilliseconds - asked.epochMilliseconds < quietMinutes * 60_000)
    return <span class="hw-second">{phone ? `Asked. Or ring ${phone}` : 'Asked'}</span>
  return (
    <form method="post" action={askAddress(service.serviceId)} data-quick="" data-ask-now="">
      <input type="hidden" name="once" value={once} />
      <input type="hidden" name="back" value={back} />
      <Button small text="Ask now" />
    </form>
  )
}
