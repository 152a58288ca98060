import { openShell, type Shell, sentShell } from '../../../../platform/http/form-shell.ts'
import type { Asked, Reply } from '../../../../platform/http/page.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import { define } from '../../actions/define.ts'
import type { Definition } from '../../rules/model.ts'
import { howCells } from '../../rules/read-definition.ts'
import { definitionAddress, paths } from '../addresses.ts'
import { DefineView } from './view.tsx'

type Of = { key: string | null; says: Record<string, string>; title: string; back: string }

export const newMeasure: Of = {
  key: null,
  says: { count: 'file' },
  title: 'Add a measure',
  back: paths.register,
}

export const newVersionOf = (one: Definition): Of => ({
  key: one.key,
  title: `A new version of what counts: ${one.name}`,
  back: definitionAddress(one.key),
  says: {
    name: one.name,
    words: one.words,
    numerator: one.numerator,
    denominator: one.denominator ?? '',
    unit: one.unit,
    better: one.better,
    source: one.source,
    edition: one.edition ?? '',
    owner: one.owner ?? '',
    ...howCells(one.how),
  },
})

const draftOf = ({ key }: Of) => `measure ${key ?? 'new'}`

export async function openForm(asked: Asked, of: Of): Promise<Reply> {
  return show(of, await openShell(asked, { draft: draftOf(of), back: of.back, says: of.says }))
}

export async function takeForm(asked: Asked, of: Of): Promise<Reply> {
  const { tx, viewer: by, now, form } = asked
  const done = await define(tx, { by, now, key: of.key, typed: form })
  if (isRefusal(done))
    return done.fields
      ? show(of, sentShell(asked, { draft: draftOf(of), back: of.back, errors: done.fields }), 422)
      : done
  return {
    redirect: definitionAddress(done.key),
    said:
      done.version === 1
        ? 'The measure is added.'
        : `Version ${done.version} holds from today. Earlier versions stay.`,
  }
}

const show = (of: Of, shell: Shell, status = 200): Reply => ({
  title: of.key === null ? 'Add a measure' : 'A new version of what counts',
  nav: paths.register,
  status,
  view: <DefineView title={of.title} shell={shell} isNew={of.key === null} />,
})
