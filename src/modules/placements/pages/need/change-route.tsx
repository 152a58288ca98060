import type { Reply } from '../../../../platform/http/page.ts'
import { page } from '../../../../platform/http/page.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import { LongTextField, RecordForm } from '../../../../ui/index.ts'
import { changeNeed } from '../../actions/change-need.ts'
import type { BoardRow } from '../../rules/board-row.ts'
import { backTo, openShell, type Shell, sentShell, settle, WhoLine } from '../need-form.tsx'
import { needHere, recordPlacing } from '../need-here.ts'
import { NeedFields } from './fields.tsx'
import { fieldsOf, readNeed, sentRows, visitRows } from './form.ts'
import { WhoSeesWhat } from './who-sees-what.tsx'

/** What is needed has changed; requests that are out keep the words they were sent with. */
export const changeNeedPage = page({
  at: '/needs/:needId/change',
  may: 'find places',
  logs: 'opened the form to change a need',
  opens: 'stayId',
  async get(asked) {
    const row = await needHere(asked)
    if (isRefusal(row)) return row
    await recordPlacing(asked, row)
    const shell = await openShell(asked, { ...placed(row), says: fieldsOf(row.requires) })
    return show(row, shell, visitRows(row.requires.visits))
  },
  async post(asked) {
    const row = await needHere(asked)
    if (isRefusal(row)) return row
    const { tx, viewer: by, now, form } = asked
    const again = (shell: Shell) => show(row, shell, sentRows(form), 422)
    const { asked: requires, errors } = readNeed(form, row.requires)
    if (Object.keys(errors).length > 0) return again(sentShell(asked, { ...placed(row), errors }))
    const outcome = await changeNeed(tx, { by, now, needId: row.needId, requires, why: form.why })
    return settle(
      asked,
      outcome,
      { ...placed(row), said: 'Changed. What was asked before keeps its words.', fields: { wants: 'want' } },
      again,
    )
  },
})

const placed = (row: BoardRow) => ({ draft: `need-change-${row.needId}`, back: backTo(row) })

const show = (row: BoardRow, shell: Shell, rows: ReturnType<typeof visitRows>, status = 200): Reply => ({
  title: 'Change what is needed',
  status,
  nav: '/places',
  wide: true,
  view: (
    <div class="hw-need">
      <div>
        <RecordForm
          title="Change what is needed"
          who={<WhoLine row={row} />}
          shell={shell}
          button="Save the change"
          before={
            row.asks.length > 0 ? (
              <p>Somebody was asked already. Requests that are out keep the words they were sent with.</p>
            ) : undefined
          }
        >
          {row.asks.length > 0 && (
            <LongTextField name="why" label="Why has it changed?" rows={2} from={shell.from} />
          )}
          <NeedFields from={shell.from} rows={rows} sources={{}} />
        </RecordForm>
      </div>
      <WhoSeesWhat />
    </div>
  ),
})
