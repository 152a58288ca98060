import { momentWords } from '../../../../platform/date-words.ts'
import type { Instant } from '../../../../platform/time.ts'
import { type Column, EmptyState, Table } from '../../../../ui/index.ts'
import type { SettingChange } from '../../queries/settings.ts'
import { usualPlaceSettings } from '../../rules/place-settings.ts'
import { changeWords } from '../../rules/setting-words.ts'

type Line = SettingChange & { words: string[] }

/** What changed when, by whom and why, newest first. */
export const Changes = ({ changes, now }: { changes: SettingChange[]; now: Instant }) => {
  const lines = changes.map((change, i) => ({
    ...change,
    words: changeWords(change.settings, changes[i + 1]?.settings ?? usualPlaceSettings),
  }))
  const columns: Column<Line>[] = [
    { name: 'when', head: 'From', rowHead: true, card: 'title', cell: (one) => momentWords(one.setAt, now) },
    { name: 'who', head: 'Who', cell: (one) => one.setBy ?? 'the program' },
    { name: 'why', head: 'Why', cell: (one) => one.why },
    { name: 'what', head: 'What holds then', cell: (one) => one.words.join(' ') },
  ]
  return (
    <>
      <h2 class="nhsuk-heading-m">Changes</h2>
      {changes.length === 0 ? (
        <EmptyState title="Nothing was changed yet">What is from memory holds.</EmptyState>
      ) : (
        <Table caption="Changes" columns={columns} rows={lines} />
      )}
    </>
  )
}
