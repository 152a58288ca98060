import { page } from '../../../../platform/http/page.ts'
import { isId } from '../../../../platform/ids.ts'
import { isRefusal, refuse } from '../../../../platform/outcome.ts'
import { service } from '../../../capacity/index.ts'
import { changeNeed } from '../../actions/change-need.ts'
import { placeAddress, undoNeedAddress } from '../addresses.ts'
import { needHere } from '../need-here.ts'

/** The person, or who speaks for them, does not want this one: it is not offered for them again. */
export const saidNoPage = page({
  at: '/needs/:needId/said-no',
  may: 'find places',
  logs: 'wrote down that a service is not wanted',
  async post(asked) {
    const { tx, viewer: by, now, form } = asked
    const row = await needHere(asked)
    if (isRefusal(row)) return row
    const serviceId = form.service ?? ''
    const found = isId(serviceId) && (await service(tx, { systemId: by.systemId, now, serviceId }))
    if (!found) return refuse('invalid', 'There is no such service: choose one from the list')
    const requires = { ...row.requires, not: [...new Set([...(row.requires.not ?? []), serviceId])] }
    const why = `They do not want ${found.name}`
    const changed = await changeNeed(tx, { by, now, needId: row.needId, requires, why })
    if (isRefusal(changed)) return changed
    return {
      redirect: placeAddress(row.needId),
      said: `Written down: they do not want ${found.name}.`,
      undo: undoNeedAddress(changed.factId),
    }
  },
})
