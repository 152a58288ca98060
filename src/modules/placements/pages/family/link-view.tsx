import { Button, PageHeading, WarningCallout } from '../../../../ui/index.ts'
import { familyAddress, leafletAddress } from './addresses.ts'

/** The link, once: nothing here keeps it. */
export const LinkView = ({
  stayId,
  sharedWith,
  link,
}: {
  stayId: string
  sharedWith: string
  link: string
}) => (
  <>
    <PageHeading title="The link" note={`For ${sharedWith}`} below />
    <p>
      <a class="hw-link-once" href={link} rel="noreferrer">
        {link}
      </a>
    </p>
    <WarningCallout heading="You see it only now">
      <p>
        Copy it to whoever it is for, or open it with them on their telephone. It opens without a password, so
        give it to nobody else. If it is lost, make a new one: the old one then opens nothing.
      </p>
    </WarningCallout>
    <div class="hw-actions">
      <Button text="The leaflet, to print" href={leafletAddress(stayId)} variant="secondary" />
      <a href={familyAddress(stayId)}>Back to who reads it</a>
    </div>
  </>
)
