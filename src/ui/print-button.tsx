import { Button } from './nhsuk/button.tsx'

/**
 * Prints the page. Hidden until there is script, which alone can print (browser/main.ts).
 * @param variant 'plain' is the green one, where printing is what the page is for
 * @param pageKey the single key that presses it
 */
export const PrintButton = ({
  text = 'Print',
  variant = 'secondary',
  pageKey,
}: {
  text?: string
  variant?: 'plain' | 'secondary'
  pageKey?: 'p'
}) => (
  <Button
    small
    text={text}
    type="button"
    variant={variant === 'plain' ? undefined : variant}
    attributes={{ 'data-print': '', ...(pageKey && { 'data-page-key': pageKey }), hidden: true }}
  />
)
