import { page } from '../../../../platform/http/page.ts'
import { newId } from '../../../../platform/ids.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import { Button, Form, PageHeading } from '../../../../ui/index.ts'
import { endLine, endService, reopenService } from '../../actions/change-services.ts'
import {
  endLineAddress,
  endServiceAddress,
  paths,
  reopenServiceAddress,
  serviceAddress,
} from '../../addresses.ts'
import { lineWords } from '../../rules/line-words.ts'
import { lineHere } from '../line-here.ts'
import { serviceHere } from './form-route.tsx'

export const endServicePage = page({
  at: paths.endService,
  may: 'change services',
  logs: 'opened the form for ending a service',
  async get(asked) {
    const one = await serviceHere(asked)
    if (isRefusal(one)) return one
    const view = (
      <Sure
        title="Does this service end?"
        about={`${one.name}, ${one.organisation}`}
        here={endServiceAddress(one.serviceId)}
        back={serviceAddress(one.serviceId)}
        button="End the service"
      >
        It offers nothing from now on, and is in no list of what is free. What was said of it, and who was
        placed with it, stay on record.
      </Sure>
    )
    return { view, title: 'End a service', nav: paths.ledger }
  },
  async post({ tx, viewer: by, now, params }) {
    const serviceId = params.serviceId ?? ''
    const done = await endService(tx, { by, now, serviceId })
    return isRefusal(done)
      ? done
      : { redirect: paths.ledger, said: 'The service has ended.', undo: reopenServiceAddress(serviceId) }
  },
})

export const reopenServicePage = page({
  at: paths.reopenService,
  may: 'change services',
  logs: 'reopened a service',
  async post({ tx, viewer: by, params }) {
    const done = await reopenService(tx, { by, serviceId: params.serviceId ?? '' })
    return isRefusal(done) ? done : { redirect: serviceAddress(done.serviceId), said: 'The service is back.' }
  },
})

export const endLinePage = page({
  at: paths.endLine,
  may: 'change services',
  logs: 'opened the form for ending a line of a service',
  async get(asked) {
    const found = await lineHere(asked)
    if (isRefusal(found)) return found
    const { service, line } = found
    const view = (
      <Sure
        title="Is this no longer offered?"
        about={[service.name, lineWords(line)].filter(Boolean).join(', ')}
        here={endLineAddress(line.lineId)}
        back={serviceAddress(service.serviceId)}
        button="End the line"
      >
        It is in no list of what is free from now on. The same line can be added again.
      </Sure>
    )
    return { view, title: 'End a line of a service', nav: paths.ledger }
  },
  async post({ tx, viewer: by, now, params }) {
    const done = await endLine(tx, { by, now, lineId: params.lineId ?? '' })
    return isRefusal(done) ? done : { redirect: serviceAddress(done.serviceId), said: 'The line has ended.' }
  },
})

/** One question, one button: for a deed that needs nothing but a yes. */
const Sure = (props: {
  title: string
  about: string
  here: string
  back: string
  button: string
  children: string | string[]
}) => (
  <>
    <PageHeading title={props.title} note={props.about} below />
    <Form action={props.here} once={newId()}>
      <p>{props.children}</p>
      <div class="hw-actions">
        <Button text={props.button} variant="warning" />
        <a href={props.back}>Cancel</a>
      </div>
    </Form>
  </>
)
