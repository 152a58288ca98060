export type FooterWords = {
  version: string
  /** The embedded database never calls fsync, so every page says when care rests on it. */
  store: 'embedded' | 'PostgreSQL'
  /** "in Marlshire" */
  where?: string | undefined
}

const storeWords = { embedded: 'an embedded database, for trying only', PostgreSQL: 'PostgreSQL' } as const

export const Footer = ({ version, store, where, example }: FooterWords & { example: boolean }) => (
  <footer class="hw-footer">
    <p>
      Homeward {version} · data kept on {storeWords[store]}
      {where && ` ${where}`}
    </p>
    <p>Times are UK time</p>
    {example && <p>Everyone shown is invented. NHS numbers are from the 999 test range.</p>}
    <p>
      <a href="/words">Words and shapes</a>
    </p>
  </footer>
)
