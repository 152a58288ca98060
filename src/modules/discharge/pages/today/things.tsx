import { Button, Mark } from '../../../../ui/index.ts'
import type { Thing } from '../../rules/thing.ts'
import type { ListAsked } from '../list/address.ts'
import { hrefOf } from './address.ts'
import { slug } from './people.ts'

/** One sentence, one status and one verb each; only the first button is green. */
export const Things = ({ things, list }: { things: readonly Thing[]; list: ListAsked }) => (
  <ol class="hw-things">
    {things.map((thing, at) => {
      const { href, dialog } = hrefOf(
        list.view === 'mine' && thing.go.to === 'list' ? { to: 'people', of: thing.key } : thing.go,
        list,
      )
      return (
        <li class="hw-thing" id={`thing-${slug(thing.key)}`}>
          <span class="hw-thing__number" aria-hidden="true">
            {at + 1}
            <span class="hw-thing__of"> of {things.length}</span>
          </span>
          <div class="hw-thing__words">
            <h3 class="hw-thing__title">{thing.title}</h3>
            <p>{thing.sentence}</p>
          </div>
          <div class="hw-thing__do">
            {thing.status && (
              <p>
                <Mark is={thing.status.is}>{thing.status.words}</Mark>
              </p>
            )}
            <Button
              small
              href={href}
              {...(at === 0 ? {} : { variant: 'secondary' })}
              attributes={{ 'data-start': String(at + 1), ...(dialog ? { 'data-dialog': '' } : {}) }}
            >
              {thing.verb}
              <span class="nhsuk-u-visually-hidden">: {thing.title}</span>
            </Button>
          </div>
        </li>
      )
    })}
  </ol>
)
