import { keepDraft } from '../../../platform/drafts.ts'
import { page } from '../../../platform/http/page.ts'
import { refuse } from '../../../platform/outcome.ts'

const longest = 20_000

/** Keeps what is being typed, as it is typed; src/ui/browser/autosave.ts sends it. */
export const draftsPage = page({
  at: '/drafts',
  may: 'signed in',
  logs: 'kept a draft',
  async post({ tx, viewer, form, now }) {
    const { form: name, ...fields } = form
    if (!name || name.length > 120 || !viewer.userId)
      return refuse('invalid', 'A draft needs the name of its form')
    if (JSON.stringify(fields).length > longest) return refuse('invalid', 'This draft is too long to keep')
    delete fields.once
    await keepDraft(tx, { ...viewer, userId: viewer.userId }, name, fields)
    return { json: { keptAt: now.toString() } }
  },
})
