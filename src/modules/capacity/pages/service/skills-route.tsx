import { page, type Reply } from '../../../../platform/http/page.ts'
import { newId } from '../../../../platform/ids.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import { ErrorSummaryFor, type Filled, Form, FormButtons, PageHeading } from '../../../../ui/index.ts'
import { changeSkills } from '../../actions/change-skills.ts'
import { paths, serviceAddress, skillsAddress } from '../../addresses.ts'
import { kindOf } from '../../rules/kinds.ts'
import { lineWords } from '../../rules/line-words.ts'
import type { Line, Service } from '../../rules/model.ts'
import { lineHere } from '../line-here.ts'
import { readLineForm, typedOfLine } from './form.ts'
import { SkillsFields } from './skills-fields.tsx'

/** What the carers of one line can do: which language, women or men, medicines. */
export const skillsPage = page({
  at: paths.skills,
  may: 'change services',
  logs: 'opened the form for the skills of a line',
  async get(asked) {
    const found = await lineHere(asked)
    if (isRefusal(found)) return found
    return show(found, { errors: {}, typed: typedOfLine(found.service, found.line) })
  },
  async post(asked) {
    const found = await lineHere(asked)
    if (isRefusal(found)) return found
    const { tx, viewer: by, form } = asked
    const read = readLineForm(form)
    if (!read.ok) return show(found, read, 422)
    const { lineId } = found.line
    const done = await changeSkills(tx, { by, lineId, skills: read.value.skills })
    if (!isRefusal(done))
      return {
        redirect: serviceAddress(done.serviceId),
        said: 'What is so of this line is saved.',
      }
    if (!done.fields) return done
    return show(
      found,
      { errors: { [comesHome(found.service) ? 'line_languages' : 'line_rooms']: done.because }, typed: form },
      409,
    )
  },
})

const comesHome = ({ kind }: Service) => kindOf(kind).at === 'home'

type Found = { service: Service; line: Line }

const show = ({ service, line }: Found, from: Filled, status = 200): Reply => ({
  title: 'What is so of a line',
  nav: paths.ledger,
  status,
  view: (
    <>
      <PageHeading
        title={comesHome(service) ? 'What can its carers do?' : 'What are its rooms?'}
        note={[lineWords({ ...line, skills: {} }) || 'All of it', service.name].join(', ')}
        below
      />
      <ErrorSummaryFor errors={from.errors} />
      <Form action={skillsAddress(line.lineId)} once={newId()}>
        <SkillsFields kind={service.kind} from={from} />
        <FormButtons text="Save" back={serviceAddress(service.serviceId)} />
      </Form>
    </>
  ),
})
