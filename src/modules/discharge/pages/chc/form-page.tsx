import type { Asked, Page, Reply } from '../../../../platform/http/page.ts'
import { page } from '../../../../platform/http/page.ts'
import { dateBoxes } from '../../../../platform/http/typed-date.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import { dateOf, type Instant, type LocalDate } from '../../../../platform/time.ts'
import type { Content } from '../../../../ui/index.ts'
import { recordChc } from '../../actions/chc/record-chc.ts'
import { settingsOf } from '../../queries/settings.ts'
import type { ChcFact } from '../../rules/chc/facts.ts'
import { whyNotNow } from '../../rules/chc/order.ts'
import type { ChcSettings } from '../../rules/chc/settings.ts'
import { type Chc, chcOf } from '../../rules/chc/standing.ts'
import { factsOf } from '../../store.ts'
import { momentOn, typedDay } from '../choice/typed-day.ts'
import { openShell, type Shell, StayForm, sentShell, settle } from '../stay-form.tsx'
import type { Typed } from '../typed-moment.ts'
import { type Who, whoHere } from '../who.ts'
import type { ChcForm } from './addresses.ts'

export type Filling = { who: Who; chc: Chc; settings: ChcSettings; shell: Shell; today: LocalDate }
export type ReadChc = { record: ChcFact | null; errors: Record<string, string>; at?: Instant | undefined }

export type FormOf = {
  form: ChcForm
  kind: ChcFact['kind']
  /** Of the browser's tab, so it names nobody. */
  title: string
  /** On the page, where the person's name may stand; the title where it is left out. */
  heading?: (name: string) => string
  button: string
  said: string | ((record: ChcFact, settings: ChcSettings) => string)
  logs: string
  /** Above the form: what to know first. */
  before?: (filling: Filling) => Content
  fields: (filling: Filling) => Content
  says?: (asked: Asked, chc: Chc) => Record<string, string>
  read: (form: Typed, now: Instant) => ReadChc
}

/** One form of NHS continuing healthcare. Each records one kind of fact, and all are opened and sent alike. */
export const chcFormPage = (form: FormOf): Page =>
  page({
    at: `/stays/:stayId/chc/${form.form}`,
    may: 'record continuing healthcare',
    logs: form.logs,
    opens: 'stayId',
    async get(asked) {
      const who = await whoHere(asked)
      if (isRefusal(who)) return who
      const { chc, settings } = await chcHere(asked, who.stayId)
      const no = whyNotNow(form.kind, chc)
      if (no) return no
      // The checklist keeps its moment with a time, folded away; every other form asks for a day.
      const day = form.kind === 'chc-checklist' ? {} : dateBoxes('on', dateOf(asked.now))
      const says = { ...day, ...form.says?.(asked, chc) }
      const shell = await openShell(asked, who.stayId, draftName(form, who), says)
      return show(form, { who, chc, settings, shell, today: dateOf(asked.now) })
    },
    async post(asked) {
      const who = await whoHere(asked)
      if (isRefusal(who)) return who
      const { stayId } = who
      const { tx, viewer: by, now } = asked
      const { chc, settings } = await chcHere(asked, stayId)
      const today = dateOf(now)
      const draft = draftName(form, who)
      const again = (shell: Shell) => show(form, { who, chc, settings, shell, today }, 422)
      const { record, errors, at } = form.read(asked.form, now)
      if (!record || Object.keys(errors).length > 0) return again(sentShell(asked, stayId, draft, errors))
      const outcome = await recordChc(tx, { by, now, stayId, record, at: at ?? momentOf(record, asked, who) })
      const said = typeof form.said === 'string' ? form.said : form.said(record, settings)
      return settle(asked, outcome, { stayId, draft, said, fields: { domains: firstOf(form.kind) } }, again)
    },
  }) as Page

const firstOf = (kind: ChcFact['kind']) => (kind === 'chc-checklist' ? 'domain-breathing' : 'level-breathing')

async function chcHere({ tx, viewer, now }: Asked, stayId: string) {
  const { chc: settings } = await settingsOf(tx, viewer.systemId)
  return { settings, chc: chcOf(await factsOf(tx, viewer.systemId, stayId), dateOf(now), settings) }
}

const draftName = ({ form }: FormOf, { stayId }: Who) => `chc-${form}-${stayId}`

// A day to come is refused with its field; a moment to come would be refused without.
function momentOf(record: ChcFact, { form, now }: Asked, { admittedAt }: Who): Instant | undefined {
  if (!('on' in record.detail)) return undefined
  const day = typedDay(form, 'on', {}) ?? dateOf(now)
  const at = momentOn(day, { admittedAt, now })
  return at.epochMilliseconds > now.epochMilliseconds ? now : at
}

const show = (form: FormOf, filling: Filling, status = 200): Reply => ({
  title: form.title,
  status,
  view: (
    <StayForm
      title={form.heading?.(filling.who.firstName) ?? form.title}
      who={filling.who}
      shell={filling.shell}
      button={form.button}
      before={form.before?.(filling)}
    >
      {form.fields(filling)}
    </StayForm>
  ),
})
