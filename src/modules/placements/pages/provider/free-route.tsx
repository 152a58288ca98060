import { type Asked, page, type Reply } from '../../../../platform/http/page.ts'
import { newId } from '../../../../platform/ids.ts'
import { inOneLine, isRefusal, refuse } from '../../../../platform/outcome.ts'
import { Button, ErrorSummaryFor, type Filled, Form, PageHeading, TextField } from '../../../../ui/index.ts'
import { kindOf, type Line, lineWords, type Service, sayFree, service } from '../../../capacity/index.ts'
import { capital } from '../../rules/provider-words.ts'
import { freeAddress, providerAddress } from './addresses.ts'
import { thanksFor } from './thanks.ts'

/** What is free of one of our services, a number a line. */
export const freePage = page({
  at: '/provider/free/:serviceId',
  may: 'answer requests',
  logs: 'opened the form for what is free',
  async get(asked) {
    const ours = await ourService(asked)
    if (isRefusal(ours)) return ours
    const typed = Object.fromEntries(
      typedLines(ours).map(({ lineId, figure }) => [`free-${lineId}`, figure ? String(figure.left) : '']),
    )
    return show(ours, { errors: {}, typed })
  },
  async post(asked) {
    const { tx, viewer: by, now, form } = asked
    const ours = await ourService(asked)
    if (isRefusal(ours)) return ours
    const { numbers, errors } = readNumbers(ours, form)
    if (Object.keys(errors).length > 0) return show(ours, { errors, typed: form }, 422)
    for (const lineId of fewerFirst(ours, numbers)) {
      const shown = form[`shown-${lineId}`] || null
      const said = await sayFree(tx, { by, now, lineId, free: numbers.get(lineId)!, shown, source: 'page' })
      if (isRefusal(said))
        return show(ours, { errors: { [`free-${lineId}`]: inOneLine(said) }, typed: form }, 422)
    }
    if (numbers.size === 0) return { redirect: providerAddress, said: 'Nothing was changed.' }
    return { redirect: providerAddress, said: await thanksFor(tx, by, now, numbers) }
  },
})

async function ourService({ tx, viewer, now, params }: Asked) {
  const found = await service(tx, {
    systemId: viewer.systemId,
    now,
    serviceId: params.serviceId ?? '',
    ...(viewer.organisationId ? { organisationId: viewer.organisationId } : {}),
  })
  return found?.organisationId === viewer.organisationId
    ? found
    : refuse('not-found', 'There is no such service of yours')
}

const typedLines = ({ lines }: Service): Line[] => lines.filter(({ figure }) => figure?.source !== 'counted')

/** A room that is moved from one line to another leaves the one before it comes to the other. */
const fewerFirst = (ours: Service, numbers: ReadonlyMap<string, number>): string[] => {
  const more = ({ lineId, figure }: Line) => numbers.get(lineId)! - (figure?.left ?? 0)
  return typedLines(ours)
    .filter(({ lineId }) => numbers.has(lineId))
    .sort((a, b) => more(a) - more(b))
    .map(({ lineId }) => lineId)
}

/** Lines left empty stay as they are. */
function readNumbers(ours: Service, form: Record<string, string>) {
  const errors: Record<string, string> = {}
  const numbers = new Map<string, number>()
  for (const { lineId } of typedLines(ours)) {
    const text = form[`free-${lineId}`]?.trim() ?? ''
    if (text === '') continue
    if (/^\d{1,4}$/.test(text)) numbers.set(lineId, Number(text))
    else errors[`free-${lineId}`] = 'Enter a whole number, 0 or more'
  }
  return { numbers, errors }
}

const show = (ours: Service, from: Filled, status = 200): Reply => ({
  view: <Free ours={ours} from={from} />,
  title: 'What is free',
  nav: providerAddress,
  phone: 'with script',
  status,
})

const Free = ({ ours, from }: { ours: Service; from: Filled }) => {
  const { unit } = kindOf(ours.kind)
  const units = unit === 'delivery' ? 'deliveries' : `${unit}s`
  const lines = typedLines(ours)
  return (
    <div class="hw-phone">
      <PageHeading title={`How many ${units} are free?`} note={ours.name} below />
      <ErrorSummaryFor errors={from.errors} />
      {lines.length === 0 ? (
        <p>These beds are counted from the ward: there is nothing to say here.</p>
      ) : (
        <Form action={freeAddress(ours.serviceId)} once={newId()}>
          {lines.map((line) => (
            <>
              <TextField
                name={`free-${line.lineId}`}
                label={capital(lineWords(line)) || `Free now`}
                width={4}
                inputmode="numeric"
                from={from}
              />
              <input type="hidden" name={`shown-${line.lineId}`} value={line.figure?.figureId ?? ''} />
            </>
          ))}
          <Button text="Save" preventDoubleClick />
        </Form>
      )}
      <p class="hw-alone">
        <a href={providerAddress}>Back</a>
      </p>
    </div>
  )
}
