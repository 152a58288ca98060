/**
 * Who is due when: each person has at most one event in the list. People are whole numbers below the list's room. Earlier
 * times come first, and of equal times the one entered first. `CalendarQueue` is the fast one and `Heap` the plain one:
 * both give the same order, whatever is asked of them.
 */
export type EventList = {
  /** The time of each person's event, in days. */
  when: Float64Array
  /** The person due first, without taking them off; -1 when nobody is. */
  first: () => number
  /** Takes off the person that `first` has just said. */
  drop: (person: number) => void
  add: (person: number, time: number) => void
  /** Takes off a person who is in the list. */
  cancel: (person: number) => void
  /** Makes room for more people. */
  grow: (people: number) => void
  clear: () => void
}
