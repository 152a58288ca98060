import { momentWords } from '../../../../platform/date-words.ts'
import type { Instant } from '../../../../platform/time.ts'
import { type Column, EmptyState, Table } from '../../../../ui/index.ts'
import type { SettingChange } from '../../queries/settings.ts'
import { settingWords } from '../rules/words.tsx'

/** What held from when, and why, newest first. */
export const Changes = ({ changes, now }: { changes: SettingChange[]; now: Instant }) => {
  const columns: Column<SettingChange>[] = [
    { name: 'when', head: 'From', rowHead: true, card: 'title', cell: (one) => momentWords(one.setAt, now) },
    { name: 'who', head: 'Who', cell: (one) => one.setBy ?? 'the program' },
    { name: 'why', head: 'Why', cell: (one) => one.why },
    { name: 'what', head: 'What holds then', cell: (one) => settingWords(one.settings).join(' ') },
  ]
  return (
    <>
      <h2 class="nhsuk-heading-m">Changes</h2>
      {changes.length === 0 ? (
        <EmptyState title="Nothing was changed yet">The usual settings hold.</EmptyState>
      ) : (
        <Table caption="Changes" columns={columns} rows={changes} />
      )}
    </>
  )
}
