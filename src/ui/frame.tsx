import { html, raw } from 'hono/html'
import type { FooterWords } from './footer.tsx'
import { Footer } from './footer.tsx'
import type { Find, NavItem, Viewer } from './header.tsx'
import { Header } from './header.tsx'
import { Sprite } from './icons.tsx'
import type { Content } from './nhsuk/parts.tsx'
import { SkipLink } from './nhsuk/skip-link.tsx'

export type { FooterWords } from './footer.tsx'
export type { Find, NavItem, Viewer } from './header.tsx'

export type FrameProps = {
  /** The name of the page, never of a person: titles reach histories, tabs and logs. */
  title: string
  place: string
  nav: readonly NavItem[]
  viewer?: Viewer | undefined
  footer: FooterWords
  /** Everyone shown is invented. */
  example: boolean
  /** The hash by which the assets are known, as buildAssets gives it. */
  version: string
  /** Printed on body as data-<name>; undefined leaves one out. */
  bodyData?: Record<string, string | undefined> | undefined
  /** Lists use the whole width; reading and forms keep to 960 px. */
  wide?: boolean | undefined
  phone?: 'with script' | 'without script' | undefined
  find?: Find | null | undefined
  children: Content
}

export const Frame = (props: FrameProps) => {
  const data = Object.entries(props.bodyData ?? {}).map(([name, value]) => [`data-${name}`, value])
  return (
    <>
      {raw('<!DOCTYPE html>')}
      <html lang="en-GB">
        <Head title={props.title} version={props.version} phone={props.phone} />
        <body class="hw-body" {...Object.fromEntries(data)}>
          {/* First in body, and not deferred, or nhsuk's components flash before they are enhanced. */}
          {props.phone !== 'without script' &&
            raw(`<script src="/assets/js-enabled.js?v=${encodeURIComponent(props.version)}"></script>`)}
          <SkipLink href="#main" />
          <Sprite />
          <Header
            place={props.place}
            nav={props.nav}
            viewer={props.viewer}
            find={props.find}
            hasHome={!props.phone || props.viewer !== undefined}
          />
          <main class={props.wide ? 'hw-main' : 'hw-main hw-main--reading'} id="main">
            {props.children}
          </main>
          <Footer {...props.footer} example={props.example} />
          <div class="nhsuk-u-visually-hidden" role="status" aria-live="polite" id="said"></div>
        </body>
      </html>
    </>
  )
}

// As text, because hono moves link, meta and script elements about in a document.
const Head = ({ title, version, phone }: Pick<FrameProps, 'title' | 'version' | 'phone'>) => html`<head>
<meta charset="utf-8">
<title>${title} - Homeward</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="theme-color" content="#005eb8">
<link rel="icon" href="/assets/favicon.svg?v=${version}" type="image/svg+xml">
<link rel="stylesheet" href="/assets/${phone ? 'phone' : 'homeward'}.css?v=${version}">
${
  phone === 'without script'
    ? ''
    : html`<script type="module" src="/assets/homeward.js?v=${version}"></script>
`
}</head>`
