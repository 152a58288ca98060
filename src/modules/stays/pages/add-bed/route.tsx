import { page } from '../../../../platform/http/page.ts'
import { isRefusal, refuse } from '../../../../platform/outcome.ts'
import { TextField } from '../../../../ui/index.ts'
import { addBed } from '../../actions/change-wards.ts'
import { wardsBy } from '../../queries/places.ts'
import { placeForm } from '../place-form.tsx'
import { wardPage } from '../ward/route.tsx'
import { type BedsTyped, readForm } from './form.ts'

/** One bed, or a whole ward of them, at the end of the ward's order. */
export const addBedPage = page({
  at: '/wards/:wardId/beds/new',
  may: 'change wards',
  logs: 'opened the form for new beds',
  ...placeForm<string, BedsTyped>({
    title: (ward) => `Add beds to ${ward}`,
    back: ({ params }) => wardPage.to({ wardId: params.wardId ?? '' }),
    async load({ tx, viewer, params }) {
      const ward = (await wardsBy(tx, viewer.systemId, [params.wardId ?? ''])).get(params.wardId ?? '')
      return ward && !ward.ended ? ward.name : refuse('not-found', 'There is no such ward')
    },
    read: (form) => readForm(form),
    async act({ tx, viewer: by, now, params }, { names }) {
      const wardId = params.wardId ?? ''
      for (const name of names) {
        const added = await addBed(tx, { by, now, wardId, name })
        if (isRefusal(added)) return refuse(added.refused, added.because, { names: added.because })
      }
      return wardPage.to({ wardId })
    },
    said: ({ names }) => (names.length === 1 ? `Bed ${names[0]} added.` : `${names.length} beds added.`),
    view: ({ from }) => (
      <TextField
        name="names"
        label="Bed, or several with commas between"
        hint="For example, 7 or 1-12 or 12A, side room 1"
        from={from}
        width={20}
      />
    ),
  }),
})
