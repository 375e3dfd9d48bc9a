import { type Role, roles, roleTitles } from '@fashionos/shared/access'
import { useState } from 'react'
import { sentenceOf } from '../failure'
import { distanceText } from '../shows/show-date'
import { Button } from '../ui/button'
import { notify, notifyFailure } from '../ui/toaster'
import type { Workspace } from '../workspaces/workspace'
import { usePeopleChanges } from './use-people-changes'

export interface InvitationRowProps {
  readonly invitation: {
    readonly id: string
    readonly email: string
    readonly role: string | null
    readonly expiresAt: Date | string
  }
  readonly workspace: Workspace
}

const dayMs = 86_400_000

const roleOf = (text: string | null): Role => roles.find((role) => role === text) ?? 'viewer'

const expiryText = (expiresAt: Date | string): string => {
  const days = Math.ceil((new Date(expiresAt).getTime() - Date.now()) / dayMs)
  return days > 0 ? `ends ${distanceText(days)}` : 'ended'
}

/** An invitation nobody has answered yet. */
export const InvitationRow = ({ invitation, workspace }: InvitationRowProps) => {
  const changes = usePeopleChanges(workspace.id)
  const [busy, setBusy] = useState<'again' | 'back' | null>(null)
  const role = roleOf(invitation.role)
  const attempt = async (what: 'again' | 'back', run: () => Promise<void>, done: string) => {
    setBusy(what)
    try {
      await run()
      notify(done)
    } catch (error) {
      notifyFailure(sentenceOf(error))
    } finally {
      setBusy(null)
    }
  }
  const again = () =>
    attempt('again', () => changes.invite({ email: invitation.email, role }), `The invitation to ${invitation.email} was sent again.`)
  const back = () =>
    attempt('back', () => changes.cancelInvitation(invitation.id), `The invitation to ${invitation.email} no longer works.`)
  return (
    <li className="flex min-h-13 flex-wrap items-center gap-x-4 gap-y-1 border-b border-line py-2">
      <span className="min-w-48 flex-1 truncate">{invitation.email}</span>
      <span className="text-ink-2">{roleTitles[role]}</span>
      <span className="num w-28 text-ink-2">{expiryText(invitation.expiresAt)}</span>
      <span className="flex gap-1">
        <Button size="small" busy={busy === 'again'} onClick={() => void again()}>
          Send again
        </Button>
        <Button size="small" variant="quiet" busy={busy === 'back'} onClick={() => void back()}>
          Take back
        </Button>
      </span>
    </li>
  )
}
