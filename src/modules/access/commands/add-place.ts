import { asViewer } from '../../../platform/db/tx.ts'
import { serviceOf } from '../../../platform/db/viewer.ts'
import type { Command } from '../../../platform/http/page.ts'
import { isRefusal, outside, refuse } from '../../../platform/outcome.ts'
import { addPlace, type PlaceInput } from '../actions/add-place.ts'
import { passwordLinkHours } from '../actions/make-password-link.ts'
import { passwordAddress } from '../pages/addresses.ts'
import { accountFields, organisationFields, readFields } from '../pages/fields.ts'

/** How a real place begins. Example places are loaded with `homeward world load`. */
export const addPlaceCommand: Command = {
  noun: 'place',
  verb: 'add',
  about:
    'adds a place of real people with its first organisation and its administrator, and prints their link to choose a password',
  arguments: [
    { name: 'id', about: 'a short id of small letters, digits and hyphens, like wiltshire', required: true },
  ],
  options: [
    { flags: '--name <words>', about: 'what the place is called' },
    { flags: '--organisation <name>', about: 'its first organisation' },
    { flags: '--kind <kind>', about: 'what that is: "hospital trust", council, board …', default: 'board' },
    { flags: '--administrator <name>', about: 'who looks after accounts there' },
    { flags: '--sign-in-name <name>', about: 'the name they sign in with' },
  ],
  async run({ db, args, options, write }) {
    const place = readPlace(args.id ?? '', options)
    const done = isRefusal(place)
      ? place
      : await asViewer(db, serviceOf(place.systemId), null, (tx) => addPlace(tx, place))
    if (isRefusal(done)) {
      write(done.because)
      return { exit: outside[done.refused].exit, json: done }
    }
    write(
      `The place is there. Its administrator chooses a password at ${passwordAddress(done.token)} on this server,`,
    )
    write(`once, within ${passwordLinkHours} hours.`)
    return { exit: 0, json: { setPassword: passwordAddress(done.token) } }
  },
}

function readPlace(
  systemId: string,
  options: Record<string, string | boolean | undefined>,
): PlaceInput | ReturnType<typeof refuse> {
  const text = (name: string) => String(options[name] ?? '')
  if (!/^[a-z0-9-]{2,40}$/.test(systemId))
    return refuse('invalid', 'The id of a place has 2 to 40 small letters, digits and hyphens')
  const organisation = readFields(organisationFields, {
    name: text('organisation'),
    shortName: text('organisation').slice(0, 30),
    kind: text('kind'),
  })
  if (!organisation.ok)
    return refuse('invalid', `--organisation, --kind: ${Object.values(organisation.errors)[0]}`)
  const name = text('administrator')
  const account = readFields(accountFields, {
    name,
    shortName: name.slice(0, 30),
    signInName: text('signInName'),
  })
  if (!account.ok)
    return refuse('invalid', `--administrator, --sign-in-name: ${Object.values(account.errors)[0]}`)
  if (!text('name').trim()) return refuse('invalid', '--name: say what the place is called')
  const { signInName } = account.value
  return {
    systemId,
    name: text('name').trim(),
    organisation: organisation.value,
    administrator: { name: account.value.name, signInName },
  }
}
