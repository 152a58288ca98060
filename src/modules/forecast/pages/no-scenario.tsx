import { EmptyState, PageHeading } from '../../../ui/index.ts'
import { paths } from './addresses.ts'
import { ForecastLinks } from './links.tsx'

type Props = { page: string; here: string; title: string; mayKeep: boolean }

/** The page of a place of which nothing can be asked: it has no beds of its own, and keeps no scenario that would do. */
export const NoScenario = ({ page, here, title, mayKeep }: Props) => (
  <>
    <PageHeading title={page}>
      <ForecastLinks here={here} />
    </PageHeading>
    <EmptyState title={title}>
      A scenario says who comes, where they stay and what they wait for.{' '}
      {mayKeep ? <a href={paths.scenarios}>Keep the first one</a> : 'An analyst or the hub keeps them.'}
    </EmptyState>
  </>
)
