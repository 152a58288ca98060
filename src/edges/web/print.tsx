import { mayDo } from '../../modules/access/index.ts'
import type { SignedIn, View } from '../../platform/http/page.ts'
import { newId } from '../../platform/ids.ts'
import { Frame, UndoBar } from '../../ui/index.ts'
import type { WebParts } from './app.ts'
import type { Said } from './cookies.ts'
import { navOf } from './nav.ts'

export type Surroundings = { assetVersion: string; version: string; store: 'embedded' | 'postgres' }

/** What every page prints about the program that made it. */
export const surroundings = ({
  assets,
  version,
  db,
}: Pick<WebParts, 'assets' | 'version' | 'db'>): Surroundings => ({
  assetVersion: assets.version,
  version,
  store: db.kind,
})

/** A view in the page's frame, as the whole document. */
export async function print(
  view: View,
  viewer: SignedIn | null,
  said: (Said & { back?: string }) | null,
  around: Surroundings,
): Promise<string> {
  const document = (
    <Frame
      title={view.title}
      place={(view.phone ? viewer?.organisationName : viewer?.systemName) ?? ''}
      nav={navOf(viewer, view.nav)}
      viewer={viewer ? { name: viewer.name, post: viewer.post } : undefined}
      footer={{
        version: around.version,
        store: around.store === 'embedded' ? 'embedded' : 'PostgreSQL',
      }}
      example={viewer?.example ?? false}
      version={around.assetVersion}
      bodyData={{
        ...view.body,
        user: viewer?.userId ?? undefined,
        keys: viewer?.singleKeys === false ? 'off' : undefined,
      }}
      wide={view.wide}
      phone={view.phone}
      find={viewer && mayDo(viewer, 'look for people') ? { action: '/people', method: 'post' } : null}
    >
      {said && <Telling said={said} />}
      {view.view}
    </Frame>
  )
  return String(await document)
}

const Telling = ({ said }: { said: Said & { back?: string } }) =>
  said.undo ? (
    <UndoBar said={said.said} action={said.undo} once={newId()} back={said.back} />
  ) : (
    <p class="hw-said" role="status">
      {said.said}
    </p>
  )
