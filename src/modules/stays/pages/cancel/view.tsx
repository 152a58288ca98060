import { momentWords } from '../../../../platform/date-words.ts'
import { dateOf } from '../../../../platform/time.ts'
import { LongTextField, TickField } from '../../../../ui/index.ts'
import type { StayFact } from '../../rules/facts.ts'
import { detailOf, whatWords } from '../fact-words.ts'
import type { Shown } from '../stay-form.tsx'

export type CancelShown = { fact: StayFact; by: string | null }

const after: Partial<Record<StayFact['kind'], string>> = {
  admitted: 'The whole stay is then marked as cancelled and leaves every list. It can still be read.',
  discharged: 'They are then back where they were before they left.',
  moved: 'They are then back where they were before the move.',
}

export const CancelFields = ({ extra: { fact, by }, from, asked }: Shown<CancelShown>) => {
  const detail = detailOf(fact, dateOf(asked.now))
  return (
    <>
      <p>
        Recorded {momentWords(fact.recordedAt, asked.now)} by {by ?? 'an import'}: {whatWords[fact.kind]},{' '}
        {momentWords(fact.happenedAt, asked.now)}
        {detail && `, ${detail}`}. {after[fact.kind]}
      </p>
      <LongTextField
        name="reason"
        label="Why is it taken back?"
        hint="Kept with what was recorded."
        rows={2}
        from={from}
      />
      {(from.errors.withoutBed || from.typed.withoutBed) && (
        <TickField name="withoutBed" label="Put them on the ward without a bed for now" from={from} />
      )}
    </>
  )
}
