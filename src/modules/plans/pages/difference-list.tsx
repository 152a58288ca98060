import { Details } from '../../../ui/index.ts'
import { type Difference, differenceCounts } from '../rules/difference.ts'
import { capital } from '../rules/part-words.ts'

const mostShown = 40

/** What changed, thing by thing, with what it was and what it is. A long list folds. */
export const DifferenceList = ({ differences }: { differences: readonly Difference[] }) => {
  if (differences.length === 0) return <p>Nothing differs.</p>
  const list = (
    <ul class="nhsuk-list nhsuk-list--bullet hw-difference">
      {differences.map(({ what, name, fields }) => (
        <li>
          <strong>{capital(what)}:</strong> {name}
          {fields.map(({ label, before, after }) => (
            <p>
              {label}: was <del>{before}</del>, is <ins>{after}</ins>
            </p>
          ))}
        </li>
      ))}
    </ul>
  )
  return differences.length > mostShown ? (
    <Details summary={`All of it: ${differenceCounts(differences)}`}>{list}</Details>
  ) : (
    list
  )
}
