import { expect, test } from 'vitest'
import { ChoiceField, ChoicesField, DateField, TickField } from './choice-fields.tsx'
import { LongTextField, NumberField, SecretField, SelectField, TextField, TimeField } from './fields.tsx'
import type { Filled } from './forms.tsx'
import { ErrorSummaryFor, Form, nothingTyped } from './forms.tsx'

const evil = '"><script>alert(1)</script>'
const options = [
  { value: 'a', text: 'First' },
  { value: 'b', text: 'Second' },
]

const fields = {
  text: (from: Filled) => <TextField name="text" label="Reason" from={from} />,
  number: (from: Filled) => <NumberField name="number" label="Places" from={from} />,
  time: (from: Filled) => <TimeField name="time" label="Time" from={from} />,
  long: (from: Filled) => <LongTextField name="long" label="Note" from={from} />,
  secret: (from: Filled) => <SecretField name="secret" label="Password" from={from} />,
  select: (from: Filled) => <SelectField name="select" label="Ward" options={options} from={from} />,
  choice: (from: Filled) => <ChoiceField name="choice" label="Ready?" options={options} from={from} />,
  choices: (from: Filled) => <ChoicesField name="choices" label="Needs" options={options} from={from} />,
  tick: (from: Filled) => <TickField name="tick" label="Still true" from={from} />,
  date: (from: Filled) => <DateField name="date" label="Expected home" from={from} />,
}

test.each(Object.entries(fields))(
  '%s puts its message beside the field and the summary points at it',
  (name, field) => {
    const from: Filled = { errors: { [name]: 'Enter it' }, typed: {} }
    const html = String(field(from))
    expect(html).toContain('nhsuk-form-group--error')
    expect(html).toContain('Enter it')
    const href = String(<ErrorSummaryFor errors={from.errors} />).match(/href="#([^"]+)"/)?.[1]
    expect(html).toMatch(new RegExp(`<(?:input|select|textarea)[^>]* id="${href}"`))
  },
)

test.each(Object.entries(fields))('%s has no error when there is none', (_name, field) =>
  expect(String(field(nothingTyped))).not.toContain('error'),
)

test.each(Object.entries(fields))('%s keeps and escapes what was typed', (name, field) => {
  const typed = { [name]: evil, [`${name}-day`]: evil }
  const html = String(field({ errors: {}, typed }))
  expect(html).not.toContain('<script>')
  if (['text', 'number', 'time', 'long', 'date'].includes(name)) expect(html).toContain('&lt;script&gt;')
})

test('a password is never printed back', () =>
  expect(String(fields.secret({ errors: {}, typed: { secret: 'hunter2' } }))).not.toContain('hunter2'))

test('choices typed before stay chosen', () => {
  expect(String(fields.choices({ errors: {}, typed: { choices: 'a,b' } })).split('checked=""')).toHaveLength(
    3,
  )
  expect(String(fields.choice({ errors: {}, typed: { choice: 'b' } }))).toMatch(/value="b" checked=""/)
})

test('one part of a date can be wrong alone', () => {
  const html = String(fields.date({ errors: { 'date-month': 'Month must be 1 to 12' }, typed: {} }))
  expect(html.match(/nhsuk-input--error/g)).toHaveLength(1)
  expect(html).toMatch(/nhsuk-input--error[^>]* id="date-month"/)
})

test('a form carries its token once and its draft name', () => {
  const html = String(
    <Form action="/waits" once="t0k3n" draft="wait-1">
      x
    </Form>,
  )
  expect(html).toMatch(/^<form method="post" action="\/waits" novalidate="" data-autosave="wait-1">/)
  expect(html).toContain('<input type="hidden" name="once" value="t0k3n"/>')
})

test('no errors, no summary', () => expect(String(<ErrorSummaryFor errors={{}} />)).toBe(''))
