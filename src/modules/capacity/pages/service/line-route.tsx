import { type Asked, page, type Reply } from '../../../../platform/http/page.ts'
import { newId } from '../../../../platform/ids.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import {
  ErrorSummaryFor,
  type Filled,
  Form,
  FormButtons,
  nothingTyped,
  PageHeading,
  SelectField,
  TextField,
} from '../../../../ui/index.ts'
import { addLine } from '../../actions/change-services.ts'
import { newLineAddress, paths, serviceAddress } from '../../addresses.ts'
import { bands } from '../../rules/bands.ts'
import { carersWords } from '../../rules/line-words.ts'
import type { Service } from '../../rules/model.ts'
import { readLineForm } from './form.ts'
import { serviceHere } from './form-route.tsx'
import { SkillsFields } from './skills-fields.tsx'

/** Adds a line: a zone, a part of the day, a number of carers, that can be free by itself. */
export const newLinePage = page({
  at: paths.newLine,
  may: 'change services',
  logs: 'opened the form for a line of a service',
  async get(asked) {
    const one = await serviceHere(asked)
    return isRefusal(one) ? one : show(one, nothingTyped)
  },
  async post(asked: Asked): Promise<Reply> {
    const one = await serviceHere(asked)
    if (isRefusal(one)) return one
    const read = readLineForm(asked.form)
    if (!read.ok) return show(one, read, 422)
    const done = await addLine(asked.tx, { by: asked.viewer, serviceId: one.serviceId, line: read.value })
    if (!isRefusal(done))
      return {
        redirect: serviceAddress(one.serviceId),
        said: 'The line is added. Nobody has said yet what is free of it.',
      }
    const errors = Object.fromEntries(
      Object.entries(done.fields ?? { '': done.because }).map(([name, words]) => [
        name === 'words' ? 'line_words' : name,
        words,
      ]),
    )
    return show(one, { errors, typed: asked.form }, 409)
  },
})

const show = (one: Service, from: Filled, status = 200): Reply => ({
  title: 'Add a line to a service',
  nav: paths.ledger,
  status,
  view: (
    <>
      <PageHeading title="What else can be free?" note={`${one.name}, ${one.organisation}`} below />
      <ErrorSummaryFor errors={from.errors} />
      <Form action={newLineAddress(one.serviceId)} once={newId()}>
        <TextField name="line_zone" label="Zone (optional)" width={10} from={from} />
        <SelectField
          name="band"
          label="Part of the day"
          options={[
            { value: '', text: 'Any' },
            ...bands.map(({ band, plain, from: begins, to }) => ({
              value: band,
              text: `${plain}, ${begins} to ${to}`,
            })),
          ]}
          from={from}
        />
        <SelectField
          name="carers"
          label="Carers at a time"
          options={[
            { value: '', text: 'Not said' },
            ...[1, 2, 3, 4].map((number) => ({ value: String(number), text: carersWords(number) })),
          ]}
          from={from}
        />
        <TextField
          name="line_days"
          label="Days, where not every day (optional)"
          hint="For example: Mon-Fri, or Sat, Sun"
          width={20}
          from={from}
        />
        <TextField
          name="line_words"
          label="What it is, where that does not say it (optional)"
          hint="For example: ground-floor room with a shower"
          from={from}
        />
        <SkillsFields kind={one.kind} from={from} />
        <FormButtons text="Add the line" back={serviceAddress(one.serviceId)} />
      </Form>
    </>
  ),
})
