import { lengthOfStay } from '../../../stays/index.ts'
import { beyond, pathwayWords } from '../../rules/pathway.ts'
import { nameAndAge } from '../person-names.ts'
import type { RoundProps } from './view.tsx'

/** Who, where, for how long, and where they are going. */
export const RoundHead = ({
  row,
  ward,
  now,
  person,
}: Pick<RoundProps, 'row' | 'ward' | 'now' | 'person'>) => {
  const { day, over7, over21 } = lengthOfStay({ admittedAt: row.admittedAt, leftAt: null }, now)
  return (
    <div class="hw-round__head">
      <div>
        <p class="hw-round__where">
          {ward.name}, {row.bed ? `bed ${row.bed}` : 'without a bed'}
          {row.place === 'leave' && ', on leave'}
        </p>
        <h1 class="hw-round__name" data-round-name="">
          {nameAndAge(row, now)}
        </h1>
        <p class="hw-round__say">
          {row.pathway ? (
            <>
              Going: <strong>{pathwayWords[row.pathway].toLowerCase()}</strong>{' '}
              <span class="hw-code">({row.pathway})</span>
              {moreWords(row)}.{' '}
            </>
          ) : (
            <>Where they are going is not decided. </>
          )}
          {person.criteriaForDischarge && <>Can go when: {person.criteriaForDischarge}</>}
        </p>
      </div>
      <p class="hw-round__day">
        <strong class="hw-round__big">Day {day}</strong>
        {over7 && <span> {over21 ? '21 days or more' : 'over 7 days'}</span>}
      </p>
    </div>
  )
}

// "Home with support (P1), home with support" says nothing twice.
const moreWords = ({ pathway, goingTo }: RoundProps['row']): string => {
  const more = pathway && beyond(pathwayWords[pathway], goingTo)
  return more ? `, ${more}` : ''
}
