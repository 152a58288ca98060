import { newId } from '../../../../platform/ids.ts'
import { Button } from '../../../../ui/index.ts'
import type { Run } from '../../rules/agreement-runs.ts'
import { turnOf } from '../../rules/agreement-turn.ts'
import { otherSide } from '../../rules/agreement-words.ts'
import type { Side } from '../../rules/facts.ts'
import { historyAddress, monthAddress, type Saying, sayAddress } from './addresses.ts'
import type { MonthPage } from './load.ts'
import { whoseWords } from './whose.ts'

type Props = {
  of: MonthPage
  stayId: string
  run: Run
  /** The sides that leave the dispute as it is. */
  left: ReadonlySet<Side>
  /** The line that a, s and y act on. */
  here: boolean
  meeting: boolean
}

/** What the viewer's side can do about one stretch of nights: buttons say what they do. */
export const SettleIt = (props: Props) => {
  const { of, stayId, run, here, left } = props
  const history = (run.says.NHS || run.says.council) && <a href={historyAddress(of, stayId, run)}>History</a>
  if (!of.side) return <>{history || 'The two sides settle it'}</>
  if (of.lock)
    return (
      <span class="hw-agree__do">
        {<SayLink {...props} as="whose" words="Correct" />} {history}
      </span>
    )
  const theirs = run.says[otherSide(of.side)]
  const waits = turnOf(run, of.all.councils)
  const own = run.says[of.side]
  const settled = waits === null
  return (
    <span class="hw-agree__do">
      {!settled && theirs && (
        <Post
          {...props}
          what="confirm"
          green={here && waits === of.side}
          letter={waits === of.side ? 'a' : undefined}
        >
          {`${theirs.whose === partyOf(of.side) || theirs.whose === 'both' ? 'Accept' : 'Confirm'}: ${run.nights} ${run.nights === 1 ? 'is' : 'are'} ${whoseWords(theirs.whose, of.side)}`}
        </Post>
      )}
      {!settled && !theirs && !own && run.party && (
        <Post {...props} what="propose" green={here} letter="a">
          {`Propose: ${run.nights} ${run.nights === 1 ? 'is' : 'are'} ${whoseWords(run.party, of.side)}`}
        </Post>
      )}
      {!settled && own && waits !== of.side && (
        <Post {...props} what="ask" green={false}>
          Ask again
        </Post>
      )}
      {!settled && run.nights > 1 && <SayLink {...props} as="split" words="Split" letter="s" />}
      {run.state === 'disputed' && <SayLink {...props} as="reply" words="Reply" letter="y" />}
      {run.state === 'disputed' && !left.has(of.side) && (
        <SayLink {...props} as="leave" words="Leave it disputed" />
      )}
      {run.state !== 'disputed' && (
        <SayLink
          {...props}
          as="whose"
          words={own ? 'Change' : theirs ? 'Dispute' : 'Say whose'}
          letter={theirs && !own ? 'y' : undefined}
        />
      )}
      {history}
    </span>
  )
}

const partyOf = (side: Side) => (side === 'NHS' ? 'NHS' : 'social care')

const SayLink = ({
  of,
  stayId,
  run,
  here,
  meeting,
  as,
  words,
  letter,
}: Props & { as: Saying; words: string; letter?: string | undefined }) => (
  <a
    href={sayAddress(of, {
      stay: stayId,
      as,
      from: run.from,
      to: run.to,
      meeting: meeting ? '1' : undefined,
    })}
    data-agree-key={here ? letter : undefined}
  >
    {words}
  </a>
)

const Post = ({
  of,
  stayId,
  run,
  here,
  meeting,
  what,
  green,
  letter,
  children,
}: Props & { what: string; green: boolean; letter?: string | undefined; children: string }) => (
  <form method="post" action={monthAddress(of)}>
    <input type="hidden" name="once" value={newId()} />
    <input type="hidden" name="stay" value={stayId} />
    <input type="hidden" name="from" value={run.from.toString()} />
    <input type="hidden" name="to" value={run.to.toString()} />
    <input type="hidden" name="meeting" value={meeting ? '1' : ''} />
    <Button
      text={children}
      small
      variant={green ? undefined : 'secondary'}
      name="do"
      value={what}
      preventDoubleClick
      attributes={here && letter ? { 'data-agree-key': letter } : {}}
    />
  </form>
)
