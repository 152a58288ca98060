import { type Asked, page, type Reply } from '../../../../platform/http/page.ts'
import { newId } from '../../../../platform/ids.ts'
import { isRefusal, refuse } from '../../../../platform/outcome.ts'
import type { Filled } from '../../../../ui/index.ts'
import { saveCirculation } from '../../actions/circulation-list.ts'
import { circulations } from '../../queries/circulations.ts'
import { changeListAddress, listAddress, paths } from '../summary/addresses.ts'
import { newList, readForm, typedOf } from './form.ts'
import { ListForm } from './form-view.tsx'

export const newListPage = page({
  at: paths.newList,
  may: 'send summaries',
  logs: 'opened the form for a circulation list',
  async get() {
    return show({ errors: {}, typed: newList })
  },
  async post(asked) {
    return save(asked)
  },
})

export const changeListPage = page({
  at: paths.changeList,
  may: 'send summaries',
  logs: 'opened a circulation list to change it',
  async get({ tx, viewer, params }) {
    const circulationId = params.circulationId ?? ''
    const [list] = await circulations(tx, { systemId: viewer.systemId, circulationId })
    return list ? show({ errors: {}, typed: typedOf(list) }, { circulationId }) : noList()
  },
  async post(asked) {
    return save(asked, asked.params.circulationId)
  },
})

const noList = () => refuse('not-found', 'There is no such circulation list')

async function save({ tx, viewer: by, now, form }: Asked, circulationId?: string): Promise<Reply> {
  // Boxes that were ticked come one a line, and go back into the form with commas between.
  const typed = { ...form, weekdays: (form.weekdays ?? '').replaceAll('\n', ',') }
  const which = circulationId === undefined ? {} : { circulationId }
  const read = readForm(form)
  if ('errors' in read) return show({ errors: read.errors, typed }, { ...which, status: 422 })
  const saved = await saveCirculation(tx, { by, now, list: read.list, ...which })
  if (isRefusal(saved))
    return saved.fields ? show({ errors: saved.fields, typed }, { ...which, status: 422 }) : saved
  return {
    redirect: listAddress(saved.circulationId),
    said: circulationId === undefined ? 'The list is made.' : 'The list is changed.',
  }
}

function show(
  from: Filled,
  { circulationId, status = 200 }: { circulationId?: string; status?: number } = {},
): Reply {
  const title = circulationId === undefined ? 'A new circulation list' : 'Change a circulation list'
  return {
    title,
    nav: '/capacity',
    status,
    view: (
      <ListForm
        title={title}
        here={circulationId === undefined ? paths.newList : changeListAddress(circulationId)}
        back={circulationId === undefined ? paths.circulation : listAddress(circulationId)}
        once={newId()}
        from={from}
      />
    ),
  }
}
