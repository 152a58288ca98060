/** A path of our own to go back to: never another site's address, which a form field could carry. */
export const localPath = (text: string | null | undefined, otherwise: string): string =>
  text && /^\/(?![/\\])[^\s\\]*$/.test(text) ? text : otherwise
