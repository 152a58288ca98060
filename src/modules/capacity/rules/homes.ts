/** What a care home is registered to give. Our own list, in the field's words; the regulator's own text stands beside it. */
export const registrations = [
  { code: 'residential', plain: 'residential care', nursing: false, dementia: false },
  { code: 'residential dementia', plain: 'residential care for dementia', nursing: false, dementia: true },
  { code: 'nursing', plain: 'nursing care', nursing: true, dementia: false },
  { code: 'nursing dementia', plain: 'nursing care for dementia', nursing: true, dementia: true },
] as const
export type Registration = (typeof registrations)[number]['code']
export const registrationCodes = registrations.map(({ code }) => code) as [Registration, ...Registration[]]
const registrationOf = (code: Registration) => registrations.find((one) => one.code === code)!
export const registrationWords = (code: Registration): string => registrationOf(code).plain

/** "residential care and nursing care" */
export const registeredWords = (codes: readonly Registration[]): string =>
  new Intl.ListFormat('en-GB').format(codes.map(registrationWords))

/** The one that nursing and dementia come to. */
export const registrationFor = (nursing: boolean, dementia: boolean): Registration =>
  registrations.find((one) => one.nursing === nursing && one.dementia === dementia)!.code

/** Whether a home so registered may take somebody who needs that: nursing covers who needs no nurse, dementia who has none. */
export function covers(registered: readonly Registration[], needed: Registration): boolean {
  const { nursing, dementia } = registrationOf(needed)
  return registered
    .map(registrationOf)
    .some((one) => (one.nursing || !nursing) && (one.dementia || !dementia))
}

/** What a room of a home or a bed elsewhere is. Our own list. */
export const roomKinds = [
  { code: 'single', plain: 'a single room', room: 'single room' },
  { code: 'shared', plain: 'a shared room', room: 'shared room' },
  { code: 'couple', plain: 'a room for a couple', room: 'room for a couple' },
  { code: 'en suite', plain: 'a room with its own bathroom', room: 'room with its own bathroom' },
  { code: 'ground floor', plain: 'a ground-floor room', room: 'ground-floor room' },
  { code: 'level shower', plain: 'a room with a level shower', room: 'room with a level shower' },
] as const
export type RoomKind = (typeof roomKinds)[number]['code']
export const roomCodes = roomKinds.map(({ code }) => code) as [RoomKind, ...RoomKind[]]
export const roomWords = (code: RoomKind): string => roomKinds.find((one) => one.code === code)!.plain
/** As it stands after "no". */
export const roomName = (code: RoomKind): string => roomKinds.find((one) => one.code === code)!.room
