import type { Filled } from '../../../../ui/index.ts'
import { Button, ErrorSummaryFor, Form, PageHeading, TextField, TickField } from '../../../../ui/index.ts'

export type ContactProps = {
  here: string
  once: string
  draft: string
  back: string
  from: Filled
  kept: boolean
  /** Absent for a new one. */
  contactId?: string | undefined
}

export const ContactForm = ({ here, once, draft, back, from, kept, contactId }: ContactProps) => (
  <>
    <PageHeading title={contactId ? 'Change somebody to ring' : 'Add somebody to ring'} />
    <ErrorSummaryFor errors={from.errors} />
    {kept && <p role="status">What you typed before is still here.</p>}
    <Form action={here} once={once} draft={draft}>
      <TextField name="name" label="Name" from={from} width={20} />
      <TextField
        name="relationship"
        label="Who they are"
        hint="For example, daughter, neighbour, attorney for health"
        from={from}
        width={20}
      />
      <TextField name="phone" label="Telephone" from={from} width={20} inputmode="tel" />
      <TickField
        name="ringFirst"
        label="Ring them first"
        hint="Only one person is rung first; this takes it from whoever was"
        from={from}
      />
      <TickField name="isCarer" label="They care for this person at home" from={from} />
      <div class="hw-actions">
        <Button text="Save" />
        {contactId && <Button text="No longer to be rung" variant="secondary" name="end" value="yes" />}
        <a href={back}>Cancel</a>
      </div>
    </Form>
  </>
)
