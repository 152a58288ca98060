import { ChangedBar } from './bars.tsx'
import { Answer, Card } from './card.tsx'
import { Chips } from './chips.tsx'
import { ChoiceField, ChoicesField, DateField } from './choice-fields.tsx'
import { LongTextField, NumberField, SelectField, TextField } from './fields.tsx'
import { ErrorSummaryFor, Form } from './forms.tsx'
import { GalleryList } from './gallery-list.tsx'
import { KeysBar } from './keys.tsx'
import { Button } from './nhsuk/button.tsx'
import { Mark } from './status.tsx'
import { ExceptionsStrip } from './strip.tsx'

const filled = {
  errors: { expected: 'Expected date must be after she was admitted' },
  typed: {
    'expected-day': '2',
    'expected-month': '11',
    'expected-year': '2026',
    note: 'Ngozi has the key safe code.',
    ready: 'no',
  },
}

/** The pieces a working page is made of, with invented people. */
export const GalleryParts = () => (
  <>
    <h2 id="lists">A list</h2>
    <ExceptionsStrip
      items={[
        {
          is: 'ready',
          number: 5,
          href: '#lists',
          label: 'could go today',
          note: 'Everything done but the journey',
        },
        { is: 'late', number: 3, href: '#lists', label: 'late with the council', note: 'Longest: 4 days' },
        { is: 'unowned', number: 2, href: '#lists', label: 'no next step', note: 'Nobody owns them, 2 days' },
        { is: 'ending', number: 4, href: '#lists', label: 'offers end by 10:00', note: 'First at 09:00' },
        {
          is: 'stale',
          number: 6,
          href: '#lists',
          label: 'not heard of for a day',
          note: 'Oldest 31 hours: Oak ward',
        },
      ]}
      total={{ number: 63, href: '#lists', label: 'ready and waiting', note: '7 fewer than yesterday' }}
    />
    <Chips
      chips={[
        { href: '#lists', label: 'Everyone', count: 63, current: true },
        { href: '#lists', label: 'Late', count: 14 },
        { href: '#lists', label: 'Mine', count: 11 },
        { href: '#lists', label: 'Changed since yesterday', count: 17 },
      ]}
      menus={[
        {
          label: 'Hospital',
          chosen: 'all',
          options: [
            { href: '#lists', label: 'All', current: true },
            { href: '#lists', label: 'Marl Royal', count: 31 },
          ],
        },
        {
          label: 'Going to',
          chosen: 'all',
          options: [
            { href: '#lists', label: 'All', current: true },
            { href: '#lists', label: 'Care home', count: 12 },
          ],
        },
      ]}
    >
      <a href="#lists">Copy this view</a>
      <a href="#lists">Print A4</a>
      <a href="#lists">Save as CSV</a>
    </Chips>
    <ChangedBar href="#lists">
      <strong>1 new person and 2 changes of order</strong> are waiting. Your list does not move under you.
    </ChangedBar>
    <GalleryList />
    <KeysBar
      entries={[
        { keys: ['j', 'k'], label: 'move' },
        { keys: ['Enter'], label: 'open' },
        { keys: ['d'], label: 'done' },
        { keys: ['o'], label: 'change owner' },
        { keys: ['t'], label: 'change due date' },
        { keys: ['c'], label: 'chase' },
        { keys: ['n'], label: 'note' },
        { keys: ['r'], label: 'ready or not' },
      ]}
    />
    <h2>A person</h2>
    <Answer
      aside={
        <>
          <strong>Ring first:</strong> daughter, Ngozi Okafor
        </>
      }
    >
      Margaret has been <strong>ready to leave for 6 days</strong> this time. She waits for one thing:{' '}
      <strong>home care, four visits a day with two carers</strong>. The <strong>council</strong> owns this
      and is <strong>4 days late</strong>.
    </Answer>
    <div class="hw-columns">
      <Card edge="green" level={3} title="The doctors">
        <Mark is="ready">Yes</Mark> Dr Ffion Bell
      </Card>
      <Card
        band
        title="Before nine"
        aside={<a href="#lists">Why this order?</a>}
        foot={<Mark is="ready">2 already done today</Mark>}
      >
        <div class="hw-actions">
          <Mark is="ending">48 min left</Mark>
          <Button small text="Compare the two offers" type="button" />
        </div>
      </Card>
    </div>
    <h2>A form</h2>
    <Form action="/words" once="example" draft="words">
      <ErrorSummaryFor takesFocus={false} errors={filled.errors} />
      <DateField name="expected" label="Expected home" hint="For example, 26 11 2026" from={filled} />
      <ChoiceField
        name="ready"
        label="Does she still need this hospital bed?"
        small
        inline
        from={filled}
        options={[
          { value: 'yes', text: 'Yes' },
          { value: 'no', text: 'No' },
        ]}
      />
      <ChoicesField
        name="needs"
        label="What would she need?"
        small
        from={filled}
        options={[
          { value: 'hoist', text: 'Hoist' },
          { value: 'two', text: 'Two carers', hint: 'For each visit' },
        ]}
      />
      <SelectField
        name="owner"
        label="Who owns it?"
        from={filled}
        options={[
          { value: '', text: 'Not set' },
          { value: 'c', text: 'Marlshire Council' },
        ]}
      />
      <NumberField name="visits" label="Visits a day" suffix="visits" from={filled} />
      <TextField name="why" label="Reason" from={filled} />
      <LongTextField name="note" label="Note" rows={3} from={filled} />
      <Button text="Save" />
    </Form>
  </>
)
