import type { Tx } from '../../../../platform/db/tx.ts'
import { type Asked, type Page, page, type Reply } from '../../../../platform/http/page.ts'
import { isRefusal, type Refusal } from '../../../../platform/outcome.ts'
import { type Content, LongTextField, RecordForm } from '../../../../ui/index.ts'
import type { AboutNeed } from '../../actions/about-need.ts'
import { dealWithFailure } from '../../actions/deal-with-failure.ts'
import { sayUnmatched } from '../../actions/say-unmatched.ts'
import { withdrawNeed } from '../../actions/withdraw-need.ts'
import { optionsFor } from '../../queries/options-for.ts'
import type { BoardRow } from '../../rules/board-row.ts'
import { placesAddress } from '../addresses.ts'
import { backTo, openShell, type Shell, sentShell, settle, WhoLine } from '../need-form.tsx'
import { needHere } from '../need-here.ts'

type Deed = {
  name: 'withdraw' | 'unmatched' | 'dealt-with'
  title: string
  button: string
  field: { name: 'reason' | 'words'; label: string; hint?: string }
  before?: (row: BoardRow) => Content
  /** What the field says at first. */
  says?: (asked: Asked, row: BoardRow) => Promise<string>
  said: string
  back: (row: BoardRow) => string
  act: (tx: Tx, about: AboutNeed, words: string) => Promise<{ factId: string } | Refusal>
}

const deeds: Deed[] = [
  {
    name: 'withdraw',
    title: 'Is this no longer needed?',
    button: 'It is no longer needed',
    field: {
      name: 'reason',
      label: 'Why is it no longer needed?',
      hint: 'Kept here; providers are not told why',
    },
    before: (row) => (
      <p>
        {row.asks.length > 0
          ? 'Everybody who was asked is told. What is held is free for others.'
          : 'Nobody was asked yet.'}{' '}
        The wait that was opened with it is withdrawn too.
      </p>
    ),
    said: 'Withdrawn. Everybody who was asked is told.',
    back: () => placesAddress,
    act: (tx, about, reason) => withdrawNeed(tx, { ...about, reason }),
  },
  {
    name: 'unmatched',
    title: 'Does nothing fit?',
    button: 'Nothing fits',
    field: {
      name: 'reason',
      label: 'What is missing?',
      hint: 'It is counted, so that what is missing can be bought',
    },
    before: () => <p>They stay in the queue, and you can ask again at any time.</p>,
    async says({ tx, viewer, now }, row) {
      const found = await optionsFor(tx, { viewer, now, needId: row.needId })
      if (!found || found.options.length > 0) return ''
      const nearest = found.nearest
      return [
        found.unfitWords,
        nearest && `nearest: ${nearest.service.name} (${nearest.why.map(({ words }) => words).join('; ')})`,
      ]
        .filter(Boolean)
        .join('. ')
        .slice(0, 2000)
    },
    said: 'Written down and counted. The search goes on.',
    back: backTo,
    act: (tx, about, reason) => sayUnmatched(tx, { ...about, reason }),
  },
  {
    name: 'dealt-with',
    title: 'Is this dealt with?',
    button: 'It is dealt with',
    field: { name: 'words', label: 'What was done?' },
    said: 'Written down. It is no crisis any more.',
    back: backTo,
    act: (tx, about, words) => dealWithFailure(tx, { ...about, words }),
  },
]

const deedPage = (deed: Deed): Page => {
  const placed = (row: BoardRow) => ({ draft: `need-${deed.name}-${row.needId}`, back: deed.back(row) })
  const show = (row: BoardRow, shell: Shell, status = 200): Reply => ({
    title: deed.title.replace('?', ''),
    status,
    nav: '/places',
    view: (
      <RecordForm
        title={deed.title}
        who={<WhoLine row={row} />}
        shell={shell}
        button={deed.button}
        before={deed.before?.(row)}
      >
        <LongTextField {...deed.field} rows={3} from={shell.from} />
      </RecordForm>
    ),
  })
  return page({
    at: `/needs/:needId/${deed.name}`,
    may: 'find places',
    logs: `opened a need: ${deed.name}`,
    async get(asked) {
      const row = await needHere(asked)
      if (isRefusal(row)) return row
      const words = await deed.says?.(asked, row)
      return show(
        row,
        await openShell(asked, { ...placed(row), says: words ? { [deed.field.name]: words } : {} }),
      )
    },
    async post(asked) {
      const row = await needHere(asked)
      if (isRefusal(row)) return row
      const { tx, viewer: by, now, form } = asked
      const words = form[deed.field.name] ?? ''
      const again = (shell: Shell) => show(row, shell, 422)
      if (words.length > 2000)
        return again(
          sentShell(asked, {
            ...placed(row),
            errors: { [deed.field.name]: 'This must be 2000 characters or fewer' },
          }),
        )
      const outcome = await deed.act(tx, { by, now, needId: row.needId }, words)
      return settle(asked, outcome, { ...placed(row), said: deed.said }, again)
    },
  }) as Page
}

export const needDeedPages: Page[] = deeds.map(deedPage)
