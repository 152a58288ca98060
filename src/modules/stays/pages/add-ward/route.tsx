import { page } from '../../../../platform/http/page.ts'
import { isRefusal, refuse } from '../../../../platform/outcome.ts'
import { ChoiceField, TextField } from '../../../../ui/index.ts'
import { addWard } from '../../actions/change-wards.ts'
import { siteName } from '../../queries/site.ts'
import { wardKinds } from '../../rules/closure-reasons.ts'
import { addBedPage } from '../add-bed/route.tsx'
import { placeForm } from '../place-form.tsx'
import { wardsPage } from '../wards/route.tsx'
import { readForm, type WardTyped } from './form.ts'

const kindWords = {
  acute: 'Acute hospital',
  community: 'Community hospital',
  'mental health': 'Mental health',
  intermediate: 'Intermediate care',
  interim: 'Interim, until a lasting place is found',
  virtual: 'Virtual, at home',
}

export const addWardPage = page({
  at: '/sites/:siteId/wards/new',
  may: 'change wards',
  logs: 'opened the form for a new ward',
  ...placeForm<string, WardTyped>({
    title: (site) => `Add a ward to ${site}`,
    back: () => wardsPage.to(),
    load: async ({ tx, viewer, params }) =>
      (await siteName(tx, viewer.systemId, params.siteId ?? '')) ??
      refuse('not-found', 'There is no such site'),
    read: (form) => readForm(form),
    async act({ tx, viewer: by, now, params }, { specialty, ...value }) {
      const added = await addWard(tx, {
        by,
        now,
        siteId: params.siteId ?? '',
        ...value,
        ...(specialty && { specialty }),
      })
      return isRefusal(added) ? added : addBedPage.to({ wardId: added.wardId })
    },
    said: ({ name }) => `${name} added. Now its beds.`,
    view: ({ from }) => (
      <>
        <TextField name="name" label="Name of the ward" from={from} width={20} />
        <ChoiceField
          name="kind"
          label="What kind of beds"
          small
          from={from}
          options={wardKinds.map((kind) => ({ value: kind, text: kindWords[kind] }))}
        />
        <TextField name="specialty" label="Specialty (optional)" from={from} width={20} />
      </>
    ),
  }),
})
