import { localPath } from '../../../../platform/http/back.ts'
import { page } from '../../../../platform/http/page.ts'
import { Kbd, PageHeading } from '../../../../ui/index.ts'

/** Every single key, and how to switch them off. */
export const keysPage = page({
  at: '/keys',
  may: 'anyone',
  logs: 'opened all keys',
  async get({ query, viewer }) {
    const back = localPath(query.get('from'), '/')
    return {
      view: <Keys back={back} on={viewer.singleKeys} signedIn={viewer.userId !== null} />,
      title: 'All keys',
    }
  },
})

const sections: { title: string; keys: [string[], string][] }[] = [
  {
    title: 'On a list',
    keys: [
      [['j', '↓'], 'Next person'],
      [['k', '↑'], 'Person before'],
      [['Home'], 'First person'],
      [['End'], 'Last person'],
      [['Enter'], 'Open the journey of the person you are on'],
      [['d'], 'Mark the next thing done'],
      [['o'], 'Change who owns it'],
      [['t'], 'Change when it is due'],
      [['c'], 'Chase whoever owns it'],
      [['n'], 'Write a note'],
      [['r'], 'Ready or not'],
      [['e'], 'Change the expected date'],
      [['w'], 'Write down something new to wait for'],
      [['u'], 'Show the changes that are waiting'],
    ],
  },
  {
    title: 'On somebody’s journey',
    keys: [
      [['j'], 'Next person of the list you came from'],
      [['k'], 'Person before'],
      [['r'], 'Ready or not'],
      [['e'], 'Expected date'],
      [['w'], 'New wait'],
      [['n'], 'Note'],
      [['f'], 'Find a place'],
      [['p'], 'Print'],
    ],
  },
  {
    title: 'What is free',
    keys: [
      [['j'], 'Next row'],
      [['k'], 'Row before'],
      [['y'], 'The figure is still true'],
      [['e'], 'Change the figure'],
      [['q'], 'Ask now whether it holds'],
      [['Enter'], 'Open the service'],
    ],
  },
  {
    title: 'Where a place is found',
    keys: [
      [['j'], 'Next person'],
      [['k'], 'Person before'],
      [['Enter'], 'Open the person you are on'],
      [['1', '–', '9'], 'Tick a service to ask, or untick it'],
      [['Ctrl', 'Enter'], 'Ask those that are ticked'],
      [['Esc'], 'Close the person'],
    ],
  },
  {
    title: 'In a board round',
    keys: [
      [['j', 'Enter'], 'Next person'],
      [['k'], 'Person before'],
      [['g'], 'Green day'],
      [['x'], 'Red day, with its reason'],
      [['e'], 'Expected date'],
      [['w'], 'New wait'],
      [['r'], 'Ready or not'],
      [['n'], 'Note'],
      [['Space'], 'Pause the time'],
      [['Esc'], 'Stop'],
    ],
  },
  {
    title: 'Everywhere',
    keys: [
      [['/'], 'Find a person'],
      [['z'], 'Undo what you just did, for 30 seconds'],
      [['?'], 'This page'],
    ],
  },
]

const Keys = ({ back, on, signedIn }: { back: string; on: boolean; signedIn: boolean }) => (
  <>
    <PageHeading
      title="All keys"
      below
      note="Each of these is a button or a link as well. No key works while you are typing or while a form is open."
    />
    {signedIn && (
      <p>
        {on ? 'Single keys are on for you. ' : 'Single keys are switched off for you. '}
        <a href="/account">{on ? 'Switch them off' : 'Switch them on'} in your account</a>.
      </p>
    )}
    {sections.map(({ title, keys }) => (
      <>
        <h2>{title}</h2>
        <dl class="hw-all-keys">
          {keys.map(([caps, words]) => (
            <div>
              <dt>
                {caps.map((cap) => (
                  <>
                    <Kbd>{cap}</Kbd>{' '}
                  </>
                ))}
              </dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
      </>
    ))}
    <p>
      <a href={back}>Back</a>
    </p>
  </>
)
