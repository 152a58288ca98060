import { InsetText, PageHeading, SummaryList } from '../../../../ui/index.ts'
import { type Edition, lastDayOf } from '../../rules/editions.ts'
import { gapsOf } from '../../rules/known-gaps.ts'
import { loadedFor, reasonHere } from '../../rules/loaded-reasons.ts'
import { matrixOf, matrixSource } from '../../rules/matrix.ts'
import type { PlaceSettings } from '../../rules/place-settings.ts'
import { ruleWords } from '../../rules/rule-words.ts'
import { seriesEnds, seriesWords } from '../../rules/series-words.ts'
import { Gaps } from './gaps.tsx'
import { CodeTable, LoadedTable, Matrix, NoCode } from './lists.tsx'
import { editionValidity, settingWords, sureWords } from './words.tsx'

type Props = { edition: Edition; settings: PlaceSettings; back: string }

export const EditionView = ({ edition, settings, back }: Props) => {
  const gaps = gapsOf(edition.series)
  const rows = matrixOf(edition, settings.corrections)
  const loaded = loadedFor(edition.reasons, settings.corrections)
  const ends = edition.validTo && seriesEnds[edition.series]
  return (
    <>
      <PageHeading title={edition.name} note={edition.id} below />
      {!edition.national && <InsetText text="This is Homeward’s own count. It is not a national figure." />}
      <SummaryList
        rows={[
          { key: { text: 'Holds' }, value: { text: editionValidity(edition) } },
          { key: { text: 'How sure we are' }, value: { text: sureWords(edition) } },
          { key: { text: 'Where it comes from' }, value: { text: edition.source } },
          edition.measure && {
            key: { text: 'Measured as' },
            value: {
              text:
                edition.measure === 'snapshot'
                  ? 'People delayed on the last Thursday of the month'
                  : 'Delayed days of the month, divided by its calendar days (DTOC beds)',
            },
          },
        ]}
      />
      <h2 class="nhsuk-heading-m">How it counts</h2>
      <ol>
        {ruleWords[edition.series].map(({ words, rule }) => (
          <li>
            {words} {rule && <span class="hw-code">{rule}</span>}
          </li>
        ))}
      </ol>
      <ul>
        {[...edition.notes, ...(ends ? [ends] : [])].map((note) => (
          <li>{note}</li>
        ))}
      </ul>
      <h2 class="nhsuk-heading-m">Settings of this place now</h2>
      <ul>
        {settingWords(settings).map((words) => (
          <li>{words}</li>
        ))}
      </ul>
      <p class="hw-second">A return that was made keeps the settings it was made with.</p>
      {gaps.length > 0 && (
        <>
          <h2 class="nhsuk-heading-m">What is from memory, or was not seen</h2>
          <Gaps gaps={gaps} />
        </>
      )}
      {edition.reasons ? (
        <>
          <h2 class="nhsuk-heading-m">Reasons</h2>
          {loaded ? (
            <LoadedTable loaded={loaded} />
          ) : (
            <CodeTable name={edition.reasons} on={lastDayOf(edition)} />
          )}
          <NoCode reasonOf={reasonHere(edition.reasons, lastDayOf(edition), settings.corrections)} />
        </>
      ) : (
        <p>{seriesWords[edition.series]} has no list of reasons.</p>
      )}
      {edition.attributions && (
        <>
          <h2 class="nhsuk-heading-m">Whose days</h2>
          <CodeTable name={edition.attributions} on={lastDayOf(edition)} />
        </>
      )}
      {rows.length > 0 && edition.reasons && (
        <>
          <h2 class="nhsuk-heading-m">Whose a delay may be, by reason</h2>
          <p>{matrixSource} It warns and never stops anybody.</p>
          <Matrix rows={rows} list={edition.reasons} on={lastDayOf(edition)} />
        </>
      )}
      {edition.destinations && (
        <>
          <h2 class="nhsuk-heading-m">Where people go</h2>
          <CodeTable name={edition.destinations} on={lastDayOf(edition)} />
        </>
      )}
      <p>
        <a href={back}>All rules</a>
      </p>
    </>
  )
}
