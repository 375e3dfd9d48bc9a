import { roleTitles } from '@fashionos/shared/access'
import { isRole } from '../auth/access-control'

export interface Mail {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
}

interface Letter {
  readonly to: string
  readonly subject: string
  readonly paragraphs: readonly string[]
  readonly action: string
  readonly url: string
  readonly after: string
}

export const invitationMail = (of: { to: string; workspace: string; inviter: string; role: string; url: string }): Mail =>
  mailOf({
    to: of.to,
    subject: `${of.inviter} invites you to ${of.workspace}`,
    paragraphs: [`${of.inviter} invites you to the workspace ${of.workspace} on FashionOS as ${titleOf(of.role)}.`],
    action: 'Open the invitation',
    url: of.url,
    after: 'The invitation is good for seven days. If you do not know who sent it, do nothing.',
  })

export const passwordResetMail = (of: { to: string; name: string; url: string }): Mail =>
  mailOf({
    to: of.to,
    subject: 'Choose a new password',
    paragraphs: [`Hello ${of.name},`, 'somebody, probably you, asked for a new FashionOS password.'],
    action: 'Choose a new password',
    url: of.url,
    after: 'The link is good for one hour. If it was not you, do nothing: your password stays as it is.',
  })

interface ToldInMail {
  readonly kind: 'mention' | 'reply' | 'comment' | 'assigned'
  readonly actorName: string | null
  readonly title: string
  readonly documentTitle: string
  readonly excerpt: string
}

/** What somebody has not read, a paragraph each. `more`: how many there are beside. */
export const notificationMail = (of: { to: string; workspace: string; told: readonly ToldInMail[]; more: number; url: string }): Mail => {
  const [first] = of.told
  const only = of.told.length === 1 && of.more === 0 && first
  return mailOf({
    to: of.to,
    subject: only ? `${of.workspace}: ${sentenceOf(first)}` : `${of.workspace}: ${of.told.length + of.more} things you have not read`,
    paragraphs: [...of.told.map(paragraphOf), ...(of.more > 0 ? [`And ${of.more} more.`] : [])],
    action: 'Open the inbox',
    url: of.url,
    after: 'How often these mails come, and of what, is in the settings of the inbox.',
  })
}

const paragraphOf = (told: ToldInMail): string => (told.excerpt ? `${sentenceOf(told)}: ${told.excerpt}` : sentenceOf(told))

const sentenceOf = ({ kind, actorName, title, documentTitle }: ToldInMail): string => {
  const who = actorName ?? 'Somebody'
  switch (kind) {
    case 'mention':
      return `${who} mentioned you in ${documentTitle}`
    case 'reply':
      return `${who} replied in ${documentTitle}`
    case 'comment':
      return `${who} commented on ${title}`
    case 'assigned':
      return `${who} gave you ${title}`
  }
}

const titleOf = (role: string): string => (isRole(role) ? roleTitles[role].toLowerCase() : role)

const mailOf = ({ to, subject, paragraphs, action, url, after }: Letter): Mail => ({
  to,
  // A line break in a name must not become a header.
  subject: subject.replace(/\s+/g, ' ').slice(0, 200),
  text: [...paragraphs, `${action}:\n${url}`, after].join('\n\n'),
  html: [
    ...paragraphs.map((paragraph) => `<p>${escaped(paragraph)}</p>`),
    `<p><a href="${escaped(url)}">${escaped(action)}</a></p>`,
    `<p>${escaped(after)}</p>`,
  ].join('\n'),
})

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
