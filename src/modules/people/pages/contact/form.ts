import type { Contact } from '../../queries/contacts-of.ts'

type Typed = Record<string, string>

/** A contact as typed; the action checks the words. */
export const readForm = (form: Typed) => ({
  name: form.name ?? '',
  relationship: form.relationship ?? '',
  phone: form.phone ?? '',
  isCarer: form.isCarer === 'yes',
  ringFirst: form.ringFirst === 'yes',
})

export const typedOf = (contact: Contact): Typed => ({
  name: contact.name,
  relationship: contact.relationship,
  phone: contact.phone ?? '',
  isCarer: contact.isCarer ? 'yes' : '',
  ringFirst: contact.ringFirst ? 'yes' : '',
})
