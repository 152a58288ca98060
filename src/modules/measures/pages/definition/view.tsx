import { fullDate } from '../../../../platform/date-words.ts'
import { Details, PageHeading, SummaryList, WarningCallout } from '../../../../ui/index.ts'
import { howWords } from '../../rules/how-words.ts'
import type { Definition } from '../../rules/model.ts'
import { betterWords, confidenceWords } from '../../rules/value-words.ts'
import { measureAddress, newVersionAddress, paths } from '../addresses.ts'

export const DefinitionView = ({
  versions,
  mayChange,
}: {
  versions: readonly Definition[]
  mayChange: boolean
}) => {
  const holds = versions.at(-1)!
  return (
    <>
      <nav class="hw-crumbs" aria-label="Where you are">
        <a href={paths.register}>Measures</a> ›{' '}
        <a href={measureAddress(holds.key, { by: 'whole' }, 'week')}>{holds.name}</a>
      </nav>
      <PageHeading title={holds.name} note={`What counts, version ${holds.version}`} below>
        {mayChange && <a href={newVersionAddress(holds.key)}>Write a new version</a>}
      </PageHeading>
      <p>{holds.words}</p>
      {holds.confidence === 'memory' && (
        <WarningCallout heading="Not official">
          <p>This wording is from memory. Nobody has checked it against its source yet.</p>
        </WarningCallout>
      )}
      <Whole definition={holds} />
      {versions.length > 1 && (
        <>
          <h2>Earlier versions</h2>
          {versions
            .slice(0, -1)
            .reverse()
            .map((one) => (
              <Details
                summary={{
                  text: `Version ${one.version}${one.since ? `, from ${fullDate(one.since)}` : ''}`,
                }}
              >
                <p>{one.words}</p>
                <Whole definition={one} />
              </Details>
            ))}
        </>
      )}
    </>
  )
}

const Whole = ({ definition: one }: { definition: Definition }) => {
  const rows: [string, string][] = [
    ['Numerator', one.numerator],
    ['Denominator', one.denominator ?? 'none: it is a count'],
    ['How it is worked', howWords(one.how)],
    ['Unit', one.unit],
    ['Direction', betterWords[one.better]],
    ['Edition', one.edition ?? 'none'],
    ['Source', one.source],
    ['How sure we are', confidenceWords[one.confidence]],
    ['Owner', one.owner ?? 'not set'],
    ['Holds since', one.since ? fullDate(one.since) : 'always'],
    ['What changed', one.change ?? 'nothing: it is the first version'],
    ['Key', one.key],
  ]
  return <SummaryList rows={rows.map(([key, value]) => ({ key: { text: key }, value: { text: value } }))} />
}
