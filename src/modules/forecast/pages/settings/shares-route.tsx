import { type Asked, page, type Reply } from '../../../../platform/http/page.ts'
import { newId } from '../../../../platform/ids.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import {
  Button,
  ErrorSummaryFor,
  type Filled,
  Form,
  InsetText,
  PageHeading,
  TextField,
} from '../../../../ui/index.ts'
import { pathwayWords } from '../../../discharge/index.ts'
import { chooseSettings } from '../../actions/choose-settings.ts'
import { settings } from '../../queries/settings.ts'
import { pathways } from '../../rules/by-pathway/model.ts'
import { paths } from '../addresses.ts'
import { Changes } from './changes.tsx'
import { readShares, typedShares } from './shares-form.ts'
import { SourceFields } from './source-fields.tsx'

/** Of all who are admitted, how many become ready on each pathway: used where it is not counted here day by day. */
export const sharesPage = page({
  at: paths.shares,
  may: 'keep scenarios',
  logs: 'opened the shares by pathway',
  async get(asked) {
    const { shares } = await settings.of(asked.tx, asked.viewer.systemId)
    return show(asked, { errors: {}, typed: typedShares(shares) })
  },
  async post(asked) {
    const { tx, viewer: by, form } = asked
    const read = readShares(form)
    if ('errors' in read) return show(asked, { errors: read.errors, typed: form }, 422)
    const done = await chooseSettings(tx, { by, change: { shares: read.shares }, why: read.shares.source })
    if (isRefusal(done)) return done
    return {
      redirect: paths.balance,
      said: 'Set. The balance and the next ten days reckon with it from now on.',
    }
  },
})

async function show({ tx, viewer, now }: Asked, from: Filled, status = 200): Promise<Reply> {
  return {
    title: 'Shares by pathway',
    nav: paths.demand,
    status,
    view: (
      <>
        <PageHeading
          title="Shares by pathway"
          note="Of 100 people who are admitted, so many become ready on it"
          below
        />
        <ErrorSummaryFor errors={from.errors} />
        <InsetText>
          <p>
            Reckoned with only where ready people are not counted here day by day, and their shares cannot be
            measured. Our own figures: no national rule gives any.
          </p>
        </InsetText>
        <Form action={paths.shares} once={newId()}>
          {pathways.map((pathway) => (
            <TextField
              name={pathway}
              label={`${pathway}: ${pathwayWords[pathway].toLowerCase()}`}
              suffix="of 100"
              width={5}
              inputmode="decimal"
              from={from}
            />
          ))}
          <SourceFields from={from} />
          <Button text="Set the shares" preventDoubleClick />
        </Form>
        <Changes changes={await settings.changes(tx, viewer.systemId)} now={now} />
      </>
    ),
  }
}
