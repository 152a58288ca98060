import { page } from '../../../../platform/http/page.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import { SelectField, TextField } from '../../../../ui/index.ts'
import { type Organisation, organisations } from '../../../access/index.ts'
import { addSite } from '../../actions/change-wards.ts'
import { addWardPage } from '../add-ward/route.tsx'
import { placeForm } from '../place-form.tsx'
import { wardsPage } from '../wards/route.tsx'
import { readForm, type SiteTyped } from './form.ts'

export const addSitePage = page({
  at: '/sites/new',
  may: 'change wards',
  logs: 'opened the form for a new site',
  ...placeForm<Organisation[], SiteTyped>({
    title: () => 'Add a site',
    back: () => wardsPage.to(),
    load: async ({ tx }) =>
      (await organisations(tx)).filter(
        (one) => !one.endedAt && one.kind !== 'board' && one.kind !== 'home care',
      ),
    read: readForm,
    async act({ tx, viewer: by, now }, value) {
      const added = await addSite(tx, { by, now, ...value })
      return isRefusal(added) ? added : addWardPage.to({ siteId: added.siteId })
    },
    said: ({ name }) => `${name} added. Now its first ward.`,
    view: ({ extra, from }) => (
      <>
        <TextField
          name="name"
          label="Name"
          hint="A hospital, a community hospital, or a home with beds"
          from={from}
        />
        <TextField name="shortName" label="Short name, for lists" from={from} width={20} />
        <SelectField
          name="organisationId"
          label="Whose site it is"
          from={from}
          options={[
            { value: '', text: 'Choose' },
            ...extra.map((one) => ({ value: one.organisationId, text: one.name })),
          ]}
        />
      </>
    ),
  }),
})
