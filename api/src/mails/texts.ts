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
