import type { SignedIn } from '../../../../platform/http/page.ts'
import { Button, Icon, Kbd, KeysBar, PageHeading, StateBox } from '../../../../ui/index.ts'
import { listLimit } from '../../queries/list-filter.ts'
import { count } from '../../rules/lateness.ts'
import type { Answering } from './asked-cell.ts'
import { ListChips } from './chips.tsx'
import { hubColumns, mineColumns, wardColumns } from './columns.ts'
import { deedsOf, keyEntries } from './deeds.ts'
import { Empty } from './empty.tsx'
import { destroyBy, headingOf, stampWords } from './heading.ts'
import type { Loaded } from './load.ts'
import { quietSites } from './quiet-sites.ts'
import { Strip } from './strip.tsx'
import { listTable } from './table.ts'

/** The list: exceptions, filters, rows. What is new waits in a bar at the foot, so that no row ever moves. */
export const ListView = ({
  loaded,
  viewer,
  here,
  answering,
}: {
  loaded: Loaded
  viewer: SignedIn
  here: string
  answering: Answering
}) => {
  const { asked, at, shown, people, base } = loaded
  const { title, note } = headingOf(loaded, viewer)
  const columns =
    asked.view === 'hub' ? hubColumns : asked.view === 'ward' ? wardColumns : mineColumns(answering)
  const table = {
    asked,
    caption: `${title}. ${note}`,
    columns,
    lines: shown,
    at,
    can: deedsOf(viewer),
    organisationId: viewer.organisationId,
  }
  return (
    <>
      <PageHeading title={title} note={note} live={{ at: stampWords(at.now) }}>
        {asked.view === 'ward' && (
          <Button small variant="secondary" text="Start the board round" href={`/round?ward=${asked.ward}`} />
        )}
      </PageHeading>
      <Strip loaded={loaded} />
      <ListChips loaded={loaded} viewer={viewer} />
      {quietSites(base, at.now).map(({ site, people, since }) => (
        <StateBox kind="stale" title={`${site} not heard from since ${since}`}>
          Its {count(people, 'person is', 'people are')} shown as they were then. Totals leave them in and say
          so:{' '}
          <strong>
            {base.length} ({people} as at {since})
          </strong>
          .
        </StateBox>
      ))}
      {people.length === 0 && <Empty loaded={loaded} />}
      {listTable(table)}
      <p class="hw-second hw-screen-only">{foot(loaded)}</p>
      <p class="hw-print-only">
        {stampWords(at.now)}. <strong>Personal information. Destroy by {destroyBy(at.now)}.</strong> Printed
        by {viewer.name}, {viewer.organisationName}.
      </p>
      <div class="hw-changed" data-changed-bar="" hidden>
        <Icon shape="changed" /> <span data-changed-words=""></span> <a href={here}>Show them</a> <Kbd>u</Kbd>
      </div>
      <KeysBar entries={keyEntries(viewer)}>
        <span data-row-count=""></span>
      </KeysBar>
    </>
  )
}

function foot({ people, everyone }: Loaded): string {
  if (everyone.length >= listLimit)
    return `Only the first ${listLimit} people are shown. Narrow the list to see the others.`
  return people.length < everyone.length
    ? `${people.length} of ${everyone.length} shown; nothing follows on another page.`
    : `${count(people.length, 'person', 'people')}; nothing follows on another page.`
}
