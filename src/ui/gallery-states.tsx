import { UndoBar } from './bars.tsx'
import { Card } from './card.tsx'
import { ErrorSummaryFor } from './forms.tsx'
import { Kbd } from './keys.tsx'
import { Button } from './nhsuk/button.tsx'
import { EmptyState, StateBox } from './states.tsx'

export const GalleryStates = () => (
  <div class="hw-columns">
    <Card level={3} title="Empty, and that is good">
      <EmptyState title="Nobody is late with the council.">
        The last was settled today at 07:50. 63 people are ready and waiting. <a href="#lists">See them</a>
      </EmptyState>
    </Card>
    <Card level={3} title="Empty because of a filter">
      <EmptyState title="No one matches “Ashdene” and “late”.">
        Without “late” there are 4. <a href="#lists">Show the 4</a>
      </EmptyState>
    </Card>
    <Card level={3} title="A source has gone quiet">
      <StateBox kind="stale" title="St Oswin’s not heard from since 05:10">
        Its 21 people are shown as they were then. Totals leave them in and say so:{' '}
        <strong>63 (21 as at 05:10)</strong>.
      </StateBox>
    </Card>
    <Card level={3} title="Offline">
      <StateBox kind="offline" title="No connection since 08:12.">
        You can read this list. 2 things you typed are kept here and will be sent when it is back.
      </StateBox>
    </Card>
    <Card level={3} title="Something went wrong">
      <ErrorSummaryFor
        takesFocus={false}
        errors={{ '': 'The new expected date is before she was admitted' }}
      />
    </Card>
    <Card level={3} title="You may not see this">
      <StateBox kind="hidden" title="You cannot open this record.">
        Your organisation has no part in this person’s care. If you need it to keep someone safe,{' '}
        <a href="#lists">open it with a reason</a>; the privacy officer is told.
      </StateBox>
    </Card>
    <Card level={3} title="Someone else changed it first">
      <StateBox
        kind="clash"
        title="Dee Osei set the due date to Thu 26 Nov, 20 seconds ago."
        actions={
          <>
            <Button small text="Keep hers" type="button" />
            <Button small variant="secondary" text="Use mine" type="button" />
          </>
        }
      >
        You typed Fri 27 Nov.
      </StateBox>
    </Card>
    <Card level={3} title="Board member: people hidden">
      <StateBox kind="hidden" title="Fewer than 6 people wait for a nursing home.">
        The exact number is hidden so that nobody can be recognised.
      </StateBox>
    </Card>
    <Card level={3} title="Focus and undo">
      <p>
        <span class="hw-words__focus">Margaret Okafor</span> NHS focus, never removed
      </p>
      <UndoBar said="Marked done." action="/words" once="example" />
    </Card>
    <Card level={3} title="Bringing the newest">
      <StateBox kind="loading" title="Bringing the newest.">
        What you see is from 08:11.
      </StateBox>
    </Card>
    <Card level={3} title="500 people">
      <p>
        One page, the head stays, rows are drawn as they come near. <strong>Row 212 of 500</strong>.{' '}
        <Kbd>Home</Kbd> <Kbd>End</Kbd> jump; find in page still finds everyone.
      </p>
    </Card>
    <Card level={3} title="Homeward itself failed">
      <StateBox kind="hidden" title="Something went wrong with Homeward.">
        Nothing half-done was kept. The reference to give is <strong>7QK2-M4</strong>; it says nothing about
        anyone.
      </StateBox>
    </Card>
  </div>
)
