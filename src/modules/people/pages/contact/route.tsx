import { draftOf, dropDraft } from '../../../../platform/drafts.ts'
import { localPath } from '../../../../platform/http/back.ts'
import { type Asked, page, type Reply } from '../../../../platform/http/page.ts'
import { newId } from '../../../../platform/ids.ts'
import { isRefusal, refuse } from '../../../../platform/outcome.ts'
import { type Filled, nothingTyped } from '../../../../ui/index.ts'
import { endContact, saveContact } from '../../actions/contacts.ts'
import { contactsOf } from '../../queries/contacts-of.ts'
import { personAddress } from '../addresses.ts'
import { seenPerson } from '../seen-person.ts'
import { readForm, typedOf } from './form.ts'
import { ContactForm } from './view.tsx'

export const newContactPage = page({
  at: '/people/:personId/contacts/new',
  may: 'change a person',
  logs: 'opened the form for somebody to ring',
  opens: 'personId',
  async get(asked) {
    const card = await seenPerson(asked.tx, asked.viewer, asked.params.personId ?? '')
    return isRefusal(card) ? card : show(asked, nothingTyped)
  },
  post: save,
})

export const contactPage = page({
  at: '/people/:personId/contacts/:contactId',
  may: 'change a person',
  logs: 'opened the form for somebody to ring',
  opens: 'personId',
  async get(asked) {
    const card = await seenPerson(asked.tx, asked.viewer, asked.params.personId ?? '')
    if (isRefusal(card)) return card
    const contact = (await contactsOf(asked.tx, asked.viewer, card.personId)).find(
      (one) => one.contactId === asked.params.contactId,
    )
    if (!contact) return refuse('not-found', 'This contact is no longer there: open the person again')
    return show(asked, { ...nothingTyped, typed: typedOf(contact) })
  },
  post: save,
})

async function save(asked: Asked): Promise<Reply> {
  const { tx, viewer: by, now, form, params } = asked
  const card = await seenPerson(tx, by, params.personId ?? '')
  if (isRefusal(card)) return card
  const whose = { by, now, personId: card.personId }
  const { contactId } = params
  const ends = form.end === 'yes' && contactId
  const done = ends
    ? await endContact(tx, { ...whose, contactId })
    : await saveContact(tx, { ...whose, ...(contactId && { contactId }), contact: readForm(form) })
  if (isRefusal(done)) return done.fields ? show(asked, { errors: done.fields, typed: form }, 422) : done
  await dropDraft(tx, by, draftName(asked))
  const said = ends ? 'They are no longer to be rung.' : contactId ? 'Contact changed.' : 'Contact added.'
  return { redirect: localPath(form.back, personAddress(card.personId)), said }
}

const draftName = ({ params }: Asked) => `contact-${params.contactId ?? params.personId}`

async function show(asked: Asked, from: Filled, status = 200): Promise<Reply> {
  const { personId = '', contactId } = asked.params
  const draft = status === 200 ? await draftOf(asked.tx, asked.viewer, draftName(asked)) : null
  const view = (
    <ContactForm
      here={contactId ? contactPage.to({ personId, contactId }) : newContactPage.to({ personId })}
      once={newId()}
      draft={draftName(asked)}
      back={personAddress(personId)}
      from={draft ? { errors: {}, typed: draft } : from}
      kept={draft !== null}
      contactId={contactId}
    />
  )
  return { view, title: contactId ? 'Change somebody to ring' : 'Add somebody to ring', status }
}
