import { standing } from '../../../../platform/facts.ts'
import { accounts, organisations } from '../../../access/index.ts'
import { nameSocialWorker } from '../../actions/name-workers.ts'
import type { StayAbout } from '../stay-about.ts'
import { stayForm } from '../stay-form.tsx'
import { readForm } from './form.ts'
import { type Employers, SocialWorkerFields } from './view.tsx'

/** Hospital social workers name themselves, so this asks for more roles than the rest of the stay. */
export const socialWorkerPage = stayForm({
  at: '/stays/:stayId/social-worker',
  may: 'record readiness',
  logs: 'opened the form for the social worker',
  title: 'Named social worker',
  button: 'Save',
  draft: 'social-worker',
  async load(tx): Promise<Employers> {
    const employers = (await organisations(tx)).filter(
      ({ kind, endedAt }) => !endedAt && ['council', 'hospital trust', 'transfer of care hub'].includes(kind),
    )
    const colleagues = (await accounts(tx)).filter(
      ({ endedAt, posts }) => !endedAt && posts.some((post) => post.role === 'hospital social worker'),
    )
    return { employers, colleagues }
  },
  prefill: (about, { viewer }) =>
    viewer.role === 'hospital social worker' && !about.stay.socialWorker
      ? { name: viewer.name, organisationId: viewer.organisationId ?? '' }
      : { name: about.stay.socialWorker ?? '', organisationId: employerOf(about) },
  read: (form, { extra }) => readForm(form, extra),
  act: (tx, on, value) => nameSocialWorker(tx, { ...on, ...value }),
  said: () => 'Social worker saved.',
  view: SocialWorkerFields,
})

function employerOf({ facts }: StayAbout): string {
  const last = standing(facts).findLast((fact) => fact.kind === 'social-worker')
  return last?.kind === 'social-worker' ? last.detail.organisationId : ''
}
