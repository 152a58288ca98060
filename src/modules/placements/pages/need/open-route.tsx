import { sql } from 'kysely'
import type { Asked, Reply } from '../../../../platform/http/page.ts'
import { page } from '../../../../platform/http/page.ts'
import { isRefusal, type Refusal, refuse } from '../../../../platform/outcome.ts'
import { Mark, RecordForm } from '../../../../ui/index.ts'
import { openNeed } from '../../actions/open-need.ts'
import { openNeeds } from '../../queries/open-needs.ts'
import { personOfNeed } from '../../queries/person-of-need.ts'
import { fromRecord } from '../../rules/from-record.ts'
import { kindsWords } from '../../rules/need-words.ts'
import { journeyAddress, placeAddress } from '../addresses.ts'
import { openShell, type Shell, sentShell, settle } from '../need-form.tsx'
import { NeedFields, type Sources } from './fields.tsx'
import { fieldsOf, readNeed, sentRows, visitRows } from './form.ts'
import { knownRecord } from './load-record.ts'
import { WhoSeesWhat } from './who-sees-what.tsx'

/** What somebody in a bed needs so as to leave: asked once, filled from the record. */
export const newNeedPage = page({
  at: '/stays/:stayId/need',
  may: 'find places',
  logs: 'opened the form for a need',
  opens: 'stayId',
  async get(asked) {
    const about = await aboutStay(asked)
    if (isRefusal(about)) return about
    const record = await knownRecord(asked.tx, asked.viewer, about)
    if (!record) return notSeen
    const filled = fromRecord(record)
    const says = { want: '', ...fieldsOf(filled.requires) }
    const shell = await openShell(asked, {
      draft: draftName(about),
      back: journeyAddress(about.stayId),
      says,
    })
    return show(about, shell, filled.from, visitRows(filled.requires.visits ?? []))
  },
  async post(asked) {
    const about = await aboutStay(asked)
    if (isRefusal(about)) return about
    const { tx, viewer: by, now, form } = asked
    const settled = { draft: draftName(about), back: journeyAddress(about.stayId) }
    const again = (shell: Shell) => show(about, shell, {}, sentRows(form), 422)
    const { asked: requires, errors } = readNeed(form)
    if (Object.keys(errors).length > 0) return again(sentShell(asked, { ...settled, errors }))
    const outcome = await openNeed(tx, { by, now, stayId: about.stayId, requires })
    if (isRefusal(outcome))
      return settle(asked, outcome, { ...settled, said: '', fields: { wants: 'want' } }, again)
    // Whoever opens a need goes on to ask: not back to where they came from.
    const done = await settle(asked, outcome, { ...settled, said: 'Written down. Now ask who can.' }, again)
    return 'redirect' in done ? { ...done, redirect: placeAddress(outcome.needId) } : done
  },
})

const notSeen = refuse('not-allowed', 'Your organisation has no part in this person’s care')

type About = {
  stayId: string
  personId: string
  name: string
  age: number | null
  where: string
  open: string[]
}

async function aboutStay({ tx, viewer, now, params }: Asked): Promise<About | Refusal> {
  const { rows } = await sql<{
    person_id: string
    ward: string | null
    bed: string | null
    site: string
    place: string
  }>`
    select s.person_id, w.name as ward, b.name as bed, i.short_name as site, s.place
    from stays.stay s
    join stays.site i on i.system_id = s.system_id and i.site_id = s.site_id
    left join stays.ward w on w.system_id = s.system_id and w.ward_id = s.ward_id
    left join stays.bed b on b.system_id = s.system_id and b.bed_id = s.bed_id
    where s.system_id = ${viewer.systemId} and s.stay_id = ${params.stayId}`.execute(tx)
  const row = rows[0]
  const person = row && (await personOfNeed(tx, { systemId: viewer.systemId, personId: row.person_id, now }))
  if (!row || !person) return notSeen
  if (row.place === 'left' || row.place === 'cancelled')
    return refuse(
      'conflict',
      row.place === 'left'
        ? 'They have left hospital. For somebody at home, use “Somebody at home” under Find a place.'
        : 'This admission was cancelled, so nothing can be looked for.',
    )
  const open = await openNeeds(tx, viewer.systemId, row.person_id)
  return {
    stayId: params.stayId!,
    personId: row.person_id,
    name: person.name,
    age: person.shown.age,
    where: [row.ward ?? row.site, row.bed ? `bed ${row.bed}` : 'without a bed'].join(', '),
    open: open.map(({ wants }) => kindsWords(wants)),
  }
}

const draftName = ({ stayId }: About) => `need-${stayId}`

function show(
  { name, age, where, open }: About,
  shell: Shell,
  sources: Sources,
  rows: ReturnType<typeof visitRows>,
  status = 200,
): Reply {
  return {
    title: 'What is needed',
    status,
    nav: '/places',
    wide: true,
    view: (
      <div class="hw-need">
        <div>
          <RecordForm
            title="What do they need to leave?"
            who={
              <>
                <strong>{name}</strong>
                {age !== null && `, ${age}`} · {where}
              </>
            }
            shell={shell}
            button="Save, and find a place"
            before={
              open.length > 0 ? (
                <p>
                  <Mark is="changed">Looked for already: {open.join('; ')}</Mark>
                </p>
              ) : undefined
            }
          >
            <NeedFields from={shell.from} rows={rows} sources={sources} />
          </RecordForm>
        </div>
        <WhoSeesWhat />
      </div>
    ),
  }
}
