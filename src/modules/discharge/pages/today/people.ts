/** Somebody on one of Today's own lists: whom a number or a thing is about. */
export type Listed = {
  stayId: string
  name: string
  where: string
  words: string
  /** Where they open, when that is not the journey: somebody who is not named. */
  href?: string
}

/** A list that a number opens to, by the word in its address. */
export type PeopleList = { of: string; title: string; people: Listed[] }

/** 'date passed' stands in an address as 'date-passed'. */
export const slug = (key: string): string => key.replaceAll(' ', '-')
