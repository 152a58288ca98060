import { raw } from 'hono/html'
import type { Content } from './nhsuk/parts.tsx'

export type KeyEntry = { keys: readonly string[]; label: string }

export const Kbd = ({ children }: { children: string }) => <kbd class="hw-kbd">{children}</kbd>

/** The dark bar at the foot of a list. It shows keys; the same actions are always buttons or links as well. */
export const KeysBar = ({
  entries,
  children,
}: {
  entries: readonly KeyEntry[] /** Before "all keys". */
  children?: Content
}) => (
  <aside class="hw-keys" aria-label="Keys" data-keys-bar="">
    <strong class="hw-keys__title">Keys</strong>
    <ul class="hw-keys__list">
      {entries.map(({ keys, label }) => (
        <li>
          {keys.map((key) => (
            <>
              <Kbd>{key}</Kbd>
              {raw(' ')}
            </>
          ))}
          {label}
        </li>
      ))}
    </ul>
    {children}
    <a class="hw-keys__all" href="/keys">
      <Kbd>?</Kbd> all keys
    </a>
  </aside>
)
