import { type Asked, page, type Reply } from '../../../../platform/http/page.ts'
import { newId } from '../../../../platform/ids.ts'
import { isRefusal, refuse } from '../../../../platform/outcome.ts'
import { Button, ErrorSummaryFor, type Filled, Form, PageHeading } from '../../../../ui/index.ts'
import { recordOpening } from '../../../access/index.ts'
import { ourAsk } from '../../queries/our-asks.ts'
import { type OurPerson, ourPeople } from '../../queries/our-people.ts'
import { sayCame } from '../answer/came-form.ts'
import { providerAddress, truthAddress } from '../provider/addresses.ts'
import { TruthFields } from './fields.tsx'

const logs = 'opened the form for what was not as described'

/** The receiver's truth check: was it as described, and what was not? */
export const truthPage = page({
  at: '/provider/asks/:askId/as-described',
  may: 'answer requests',
  logs,
  marks: true,
  async get(asked) {
    const person = await ourPerson(asked)
    if (isRefusal(person)) return person
    await recordOpening(asked.tx, { viewer: asked.viewer, personId: person.personId, what: logs })
    const { said } = person
    const typed = said ? { wrong: said.wrong.join(','), words: said.words ?? '' } : {}
    return show(person, { errors: {}, typed })
  },
  async post(asked) {
    const { tx, viewer: by, now, form, params } = asked
    const person = await ourPerson(asked)
    if (isRefusal(person)) return person
    const typed = { ...form, wrong: (form.wrong ?? '').replaceAll('\n', ',') }
    const ward = person.from
      ? `${person.from} reads it in its score of the week`
      : 'Whoever sent them reads it'
    const said = await sayCame(tx, { by, now, askId: params.askId ?? '', form, ward })
    if (!isRefusal(said)) return { redirect: providerAddress, said }
    return said.fields ? show(person, { errors: said.fields, typed }, 422) : said
  },
})

async function ourPerson({ tx, viewer, now, params }: Asked) {
  const ask = await ourAsk(tx, viewer, params.askId ?? '')
  const found = ask && (await ourPeople(tx, viewer, now, [ask.askId])).get(ask.askId)
  if (!ask || !found) return refuse('not-found', 'Nobody came to you by such a request')
  return ask.state === 'started' || ask.state === 'ended'
    ? found
    : refuse('conflict', 'They have not arrived with you yet. Say how it was once they have')
}

const show = (person: OurPerson, from: Filled, status = 200): Reply => ({
  view: <Truth person={person} from={from} />,
  title: 'As described',
  nav: providerAddress,
  phone: 'with script',
  status,
})

const Truth = ({ person, from }: { person: OurPerson; from: Filled }) => (
  <div class="hw-phone">
    <PageHeading
      title="What was not as described?"
      note={`${person.name}${person.from ? `, from ${person.from}` : ''}`}
      below
    />
    <ErrorSummaryFor errors={from.errors} />
    <Form action={truthAddress(person.askId)} once={newId()}>
      <TruthFields
        label="Tick each thing that was not"
        seen="The ward reads the six as numbers, and your words stand in this person’s record"
        from={from}
      />
      <Button text="Send" preventDoubleClick />
    </Form>
    {person.said && person.said.wrong.length > 0 && (
      <Form action={truthAddress(person.askId)} once={newId()}>
        <input type="hidden" name="all" value="yes" />
        <Button text="It was as described after all" variant="secondary" preventDoubleClick />
      </Form>
    )}
    <p class="hw-alone">
      <a href={providerAddress}>Back</a>
    </p>
  </div>
)
