import type { ButtonProps } from './button.tsx'
import { Button } from './button.tsx'
import { extra } from './form-group.tsx'
import type { InputProps } from './input.tsx'
import { Input } from './input.tsx'
import type { Attributes, Options } from './parts.tsx'
import { classList } from './parts.tsx'

export type PasswordInputProps = InputProps &
  Options<{
    button: ButtonProps
    hidePasswordAriaLabel: string
    hidePasswordText: string
    passwordHiddenAnnouncementText: string
    passwordShownAnnouncementText: string
    showPasswordAriaLabel: string
    showPasswordText: string
  }>

export const PasswordInput = (props: PasswordInputProps) => {
  const id = props.id || props.name
  return (
    <Input
      {...props}
      id={id}
      type="password"
      spellcheck={false}
      autocomplete={props.autocomplete || 'current-password'}
      autocapitalize="none"
      classes={classList('nhsuk-password-input__input nhsuk-js-password-input-input', props.classes)}
      formGroup={{
        classes: classList(props.formGroup?.classes, 'nhsuk-password-input'),
        attributes: {
          'data-module': 'nhsuk-password-input',
          ...translations(props),
          ...props.formGroup?.attributes,
        },
        beforeInput: props.formGroup?.beforeInput,
        afterInput: {
          html: (
            <>
              <Toggle {...props} id={id} />
              {extra(props.formGroup?.afterInput)}
            </>
          ),
        },
      }}
    />
  )
}

const Toggle = ({ button = {}, id, ...props }: PasswordInputProps) => (
  <Button
    {...button}
    text={props.showPasswordText ?? button.text ?? 'Show'}
    html={undefined}
    ariaLabel={props.showPasswordAriaLabel ?? button.ariaLabel ?? 'Show password'}
    type={button.type || 'button'}
    small={button.small ?? !props.large}
    disabled={button.disabled ?? props.disabled}
    classes={classList('nhsuk-password-input__toggle nhsuk-js-password-input-toggle', button.classes)}
    attributes={{ 'aria-controls': id, hidden: true }}
    variant={button.variant ?? 'secondary'}
  />
)

const translations = (props: PasswordInputProps): Attributes => ({
  'data-i18n.show-password': props.showPasswordText ?? props.button?.text,
  'data-i18n.hide-password': props.hidePasswordText,
  'data-i18n.show-password-aria-label': props.showPasswordAriaLabel ?? props.button?.ariaLabel,
  'data-i18n.hide-password-aria-label': props.hidePasswordAriaLabel,
  'data-i18n.password-shown-announcement': props.passwordShownAnnouncementText,
  'data-i18n.password-hidden-announcement': props.passwordHiddenAnnouncementText,
})
