import type { ErrorMessageOptions } from './error-message.tsx'
import { ErrorMessage } from './error-message.tsx'
import type { HintOptions } from './hint.tsx'
import { Hint } from './hint.tsx'
import type { LabelOptions } from './label.tsx'
import { Label } from './label.tsx'
import type { Content, Holder, Options, WithChildren, Words } from './parts.tsx'
import { asPart, classList, hasWords, wordsOf } from './parts.tsx'

export type FormGroupOptions = Holder & Options<{ beforeInput: Words; afterInput: Words }>
export type ChoiceGroupOptions = Holder & Options<{ beforeInputs: Words; afterInputs: Words }>

export type FieldOptions = Options<{
  describedBy: string
  errorMessage: string | boolean | ErrorMessageOptions
  hint: string | HintOptions
}>

/** Hint and error of a field, and the ids by which its input names them. */
export const describe = (idPrefix: string | undefined, field: FieldOptions) => {
  const hint = asPart<HintOptions>(field.hint)
  const error = asPart<ErrorMessageOptions>(field.errorMessage)
  const hintId = hasWords(hint) ? (hint.id ?? `${idPrefix}-hint`) : undefined
  const errorId = hasWords(error) ? (error.id ?? `${idPrefix}-error`) : undefined
  return {
    describedBy: classList(field.describedBy, hintId, errorId) || undefined,
    wrong: field.errorMessage === true || errorId !== undefined,
    words: (
      <>
        {hintId && <Hint {...hint} id={hintId} />}
        {errorId && <ErrorMessage {...error} id={errorId} />}
      </>
    ),
  }
}

export const FormGroup = ({
  group,
  wrong,
  children,
}: { group: Holder | undefined; wrong: boolean } & WithChildren) => (
  <div
    class={classList('nhsuk-form-group', wrong && 'nhsuk-form-group--error', group?.classes)}
    {...group?.attributes}
  >
    {children}
  </div>
)

export const LabelFor = ({
  label,
  id,
}: {
  label: string | LabelOptions | undefined
  id: string | undefined
}) => {
  const given = asPart<LabelOptions>(label)
  return <Label {...given} for={given.for ?? id} />
}

export const extra = (words: Words | undefined): Content => (words ? wordsOf(words) : undefined)
