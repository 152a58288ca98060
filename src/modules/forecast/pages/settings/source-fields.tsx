import { DateField, type Filled, TextField } from '../../../../ui/index.ts'

/** Where a figure is from, and when. */
export const SourceFields = ({ from }: { from: Filled }) => (
  <>
    <TextField
      name="source"
      label="Where the figures are from"
      hint="In words: “our figure”, or a document with its page. It stands beside every answer; a figure you leave as it is keeps its own"
      from={from}
    />
    <DateField name="on" label="Date of the source" hint="May be left empty" from={from} />
  </>
)
