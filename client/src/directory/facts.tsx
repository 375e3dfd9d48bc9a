import type { ReactNode } from 'react'

export interface FactLine {
  readonly label: string
  readonly value: ReactNode
}

const isThere = ({ value }: FactLine): boolean => value !== '' && value !== null && value !== undefined && value !== false

/** What is known of an entry; what is not known is left out. */
export const Facts = ({ lines, empty }: { readonly lines: readonly FactLine[]; readonly empty: string }) => {
  const known = lines.filter(isThere)
  if (known.length === 0) return <p className="py-5 text-ink-2">{empty}</p>
  return (
    <dl>
      {known.map(({ label, value }) => (
        <div
          key={label}
          className="grid grid-cols-[112px_minmax(0,1fr)] gap-x-4 border-b border-line py-2.5 sm:grid-cols-[160px_minmax(0,1fr)]"
        >
          <dt className="text-ink-2">{label}</dt>
          <dd className="num whitespace-pre-line">{value}</dd>
        </div>
      ))}
    </dl>
  )
}

export const mailLink = (email: string): ReactNode =>
  email && (
    <a className="link" href={`mailto:${email}`}>
      {email}
    </a>
  )

export const phoneLink = (phone: string): ReactNode =>
  phone && (
    <a className="link" href={`tel:${phone.replace(/[^+\d]/g, '')}`}>
      {phone}
    </a>
  )

export const webLink = (website: string): ReactNode =>
  website && (
    <a className="link" href={website} rel="noreferrer noopener" target="_blank">
      {website.replace(/^https?:\/\//, '').replace(/\/$/, '')}
    </a>
  )
