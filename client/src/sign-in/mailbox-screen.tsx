import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import { RetryState } from '../retry-state'
import { EmptyState } from '../ui/empty-state'
import { Page } from '../ui/page'
import { Placeholder } from '../ui/progress'
import { mailboxQuery } from './mailbox-query'

const when = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' })

const addressPattern = /(https?:\/\/[^\s<>"]+)/

/** Plain text with its addresses made into links. */
const Letter = ({ text }: { readonly text: string }) => (
  <p className="max-w-[64ch] whitespace-pre-wrap text-lead">
    {text.split(addressPattern).map((part, place) =>
      addressPattern.test(part) ? (
        <a key={place} href={part} className="link break-all">
          {part}
        </a>
      ) : (
        <Fragment key={place}>{part}</Fragment>
      ),
    )}
  </p>
)

const Mails = () => {
  const mails = useQuery(mailboxQuery)
  if (mails.isError) return <RetryState query={mails} what="The mails" />
  if (!mails.data) return <Placeholder className="my-6 h-24" />
  if (mails.data.length === 0) {
    return <EmptyState title="No mail yet">Invitations and password links appear here the moment they are written.</EmptyState>
  }
  return (
    <ul>
      {mails.data.map((mail) => (
        <li key={mail.id} className="grid gap-x-8 gap-y-2 border-b border-line py-6 sm:grid-cols-[200px_minmax(0,1fr)]">
          <div className="text-ink-2">
            <p className="truncate text-ink">{mail.to}</p>
            <p className="num">{when.format(new Date(mail.createdAt))}</p>
          </div>
          <div className="grid gap-3">
            <h2 className="display text-[22px]">{mail.subject}</h2>
            <Letter text={mail.text} />
          </div>
        </li>
      ))}
    </ul>
  )
}

/** What would have been sent, on an installation without a mail server. */
export const MailboxScreen = () => (
  <main id="main" tabIndex={-1} className="outline-none mx-auto max-w-[960px]">
    <Page
      title="Local mailbox"
      meta={<span>No mail server is set up, so nothing here was sent. Only this computer can read it.</span>}
      actions={
        <Link to="/" className="link">
          Back
        </Link>
      }
    >
      <Mails />
    </Page>
  </main>
)
