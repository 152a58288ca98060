import { noMailServer } from '../../../../platform/mail-settings.ts'
import { WarningCallout } from '../../../../ui/index.ts'

/** Says so where no mail server is set; nothing where one is. */
export const NothingGoesOut = () => {
  const none = noMailServer()
  return none ? (
    <WarningCallout heading="Nothing goes out" headingLevel={2}>
      <p>{none}.</p>
    </WarningCallout>
  ) : (
    <></>
  )
}
