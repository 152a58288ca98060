import { Button, ChoiceField, DateField, type Filled, Form, TextField } from '../../../../ui/index.ts'

export const ShareForm = ({
  action,
  once,
  from,
  firstName,
}: {
  action: string
  once: string
  from: Filled
  firstName: string
}) => (
  <>
    <h2>Share it with somebody</h2>
    <Form action={action} once={once}>
      <ChoiceField
        name="agreedBy"
        label={`Who agreed that ${firstName}’s family may read this?`}
        options={[
          { value: 'person', text: `${firstName}` },
          {
            value: 'authority',
            text: 'Somebody with legal authority to decide for them',
            hint: 'A lasting power of attorney for health and welfare, or a deputy; you have seen the paper',
          },
          {
            value: 'best interests',
            text: 'Decided in their best interests',
            hint: 'They cannot decide this themselves now, and those who know them were asked',
          },
        ]}
        from={from}
      />
      <TextField
        name="agreed"
        label="How was it agreed?"
        hint="For example: herself, at the bedside, with her daughter there"
        from={from}
      />
      <TextField
        name="sharedWith"
        label="Whom do you give the link to?"
        hint="For example: Ngozi, her daughter"
        from={from}
      />
      <DateField name="until" label="Open until" hint="The last day. It can be closed before" from={from} />
      <TextField
        name="wardPhone"
        label="The ward’s telephone number"
        from={from}
        width={20}
        inputmode="tel"
      />
      <TextField
        name="nightPhone"
        label="At night and at weekends, if it is another number"
        from={from}
        width={20}
        inputmode="tel"
      />
      <Button text="Share it, and make the link" preventDoubleClick />
    </Form>
  </>
)
