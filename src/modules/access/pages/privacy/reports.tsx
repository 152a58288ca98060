import { Button, Card, SelectField, TextField } from '../../../../ui/index.ts'
import type { Account } from '../../queries/accounts.ts'

/** The two reports of rule IG-06: everyone who opened a record, and every record someone opened. */
export const Reports = ({ users }: { users: Account[] }) => (
  <Card title="Reports">
    <form method="get" action="/privacy/openings">
      <SelectField
        name="user"
        label="Every record someone opened"
        from={{ errors: {}, typed: {} }}
        options={[
          { value: '', text: 'Choose a person' },
          ...users.map((u) => ({ value: u.userId, text: u.name })),
        ]}
      />
      <Button text="Show" variant="secondary" />
    </form>
    <form method="get" action="/privacy/openings">
      <TextField
        name="record"
        label="Everyone who opened a record"
        hint="The record’s reference, as whoever may see it finds it at the foot of its page"
        from={{ errors: {}, typed: {} }}
        width={30}
      />
      <Button text="Show" variant="secondary" />
    </form>
  </Card>
)
