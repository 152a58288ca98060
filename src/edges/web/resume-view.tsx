import type { View } from '../../platform/http/page.ts'
import { SecretField, TextField } from '../../ui/fields.tsx'
import { nothingTyped } from '../../ui/forms.tsx'
import { Button } from '../../ui/nhsuk/button.tsx'

export const resumeView = {
  signIn: (carried: string): View => ({
    title: 'Sign in to send what you typed',
    status: 401,
    view: (
      <>
        <h1 class="hw-title">You were signed out while you were writing</h1>
        <p>Nothing you typed is lost. Sign in, and you can send it.</p>
        <form method="post" action="/sign-in" novalidate>
          <input type="hidden" name="resume" value={carried} />
          <TextField
            name="signInName"
            label="User name"
            from={nothingTyped}
            width={20}
            autocomplete="username"
          />
          <SecretField name="password" label="Password" from={nothingTyped} autocomplete="current-password" />
          <Button text="Sign in" />
        </form>
      </>
    ),
  }),
  sendAgain: (to: string, typed: [string, string][]): View => ({
    title: 'Send what you typed',
    view: (
      <>
        <h1 class="hw-title">You are signed in again</h1>
        <p>This is what you typed. It has not been sent yet.</p>
        <form method="post" action={to}>
          {typed.map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          <blockquote class="nhsuk-inset-text">
            {typed
              .filter(([name, value]) => !['once', 'back'].includes(name) && value.trim() !== '')
              .map(([, value]) => (
                <p>{value}</p>
              ))}
          </blockquote>
          <Button text="Send it now" />
        </form>
        <p>
          <a href="/">Leave it and go to Today</a>
        </p>
      </>
    ),
  }),
}
