import { Card } from '../../../../ui/index.ts'

/** Whoever pays for their own care chooses with the same help as everyone else. */
export const Funding = ({ funding, firstName }: { funding: string | null; firstName: string }) => (
  <Card title="Who pays for care" id="funding">
    {funding === 'self-funder' ? (
      <>
        <p>
          <strong>{firstName} pays for their own care.</strong> They get the same help to choose, and the same
          days.
        </p>
        <ul>
          <li>Offer a list of homes and agencies with a free place, and somebody to ring them together.</li>
          <li>Tell them about the council’s free assessment and independent advice on paying for care.</li>
          <li>Ask whether NHS continuing healthcare was considered.</li>
        </ul>
      </>
    ) : (
      <p>
        {!funding || funding === 'not known'
          ? 'Not recorded. Ask: somebody who pays for their own care needs help to find it too.'
          : `${funding.charAt(0).toUpperCase()}${funding.slice(1)}.`}
      </p>
    )}
  </Card>
)
