import { ChoicesField, type Filled, LongTextField } from '../../../../ui/index.ts'
import { truthItems } from '../../rules/truth-check.ts'

/** What was not as described, ticked and in words. @param seen who reads the words */
export const TruthFields = ({ label, seen, from }: { label: string; seen: string; from: Filled }) => (
  <>
    <ChoicesField
      name="wrong"
      label={label}
      options={truthItems.map(({ code, plain, hint }) => ({ value: code, text: plain, hint }))}
      from={from}
    />
    <LongTextField
      name="words"
      label="In your words (optional)"
      hint={`What would have helped. ${seen}`}
      rows={3}
      from={from}
    />
  </>
)
