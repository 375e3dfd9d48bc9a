import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { answerOf, api } from '../api'
import { sentenceOf } from '../failure'
import { Button } from '../ui/button'
import { Checkbox } from '../ui/checkbox'
import { Dialog } from '../ui/dialog'
import { Placeholder } from '../ui/progress'
import { Select } from '../ui/select'
import { notify } from '../ui/toaster'
import { configQuery } from '../workspaces/queries'
import type { Workspace } from '../workspaces/workspace'
import { noticeSettingsQuery } from './queries'
import { kindTitles } from './told-words'

export interface NoticeSettingsProps {
  readonly workspace: Workspace
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
}

/** How somebody is told: mails, and which kinds at all. */
export const NoticeSettings = ({ workspace, open, onOpenChange }: NoticeSettingsProps) => {
  const settings = useQuery({ ...noticeSettingsQuery(workspace.id), enabled: open })
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="How I am told" description={`In ${workspace.name}. Only you see this.`}>
      {settings.data ? (
        <Form key={settings.dataUpdatedAt} workspace={workspace} stored={settings.data} onDone={() => onOpenChange(false)} />
      ) : settings.isError ? (
        <p role="alert" className="text-thread">
          {sentenceOf(settings.error)}
        </p>
      ) : (
        <Placeholder className="h-40" />
      )}
    </Dialog>
  )
}

const rhythms = [
  { value: 'at-once', label: 'At once', detail: 'Within a minute or two' },
  { value: 'hourly', label: 'Every hour', detail: 'What is unread by then' },
  { value: 'daily', label: 'Every day at eight', detail: 'In the morning, where you are' },
  { value: 'never', label: 'Never', detail: 'The inbox only' },
] as const

type Settings = NonNullable<Awaited<ReturnType<ReturnType<typeof api.workspaces>['notification-settings']['get']>>['data']>
type Kind = Settings['muted'][number]
const kinds: readonly Kind[] = ['mention', 'reply', 'comment', 'assigned']

interface FormProps {
  readonly workspace: Workspace
  readonly stored: Settings
  readonly onDone: () => void
}

const Form = ({ workspace, stored, onDone }: FormProps) => {
  const queries = useQueryClient()
  const config = useQuery(configQuery).data
  const [mail, setMail] = useState(stored.mail)
  const [muted, setMuted] = useState<readonly Kind[]>(stored.muted)
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState('')
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const save = async () => {
    setBusy(true)
    setFault('')
    try {
      const request = api.workspaces({ workspace: workspace.id })['notification-settings'].put({ mail, muted: [...muted], timeZone })
      queries.setQueryData(noticeSettingsQuery(workspace.id).queryKey, await answerOf(request))
      notify('From now on you are told that way.')
      onDone()
    } catch (error) {
      setFault(sentenceOf(error))
      setBusy(false)
    }
  }
  return (
    <div className="grid gap-6">
      <Select
        label="Mails about what I have not read"
        value={mail}
        onChange={setMail}
        options={rhythms}
        hint={mail === 'daily' ? `Eight in the morning in ${timeZone.replaceAll('_', ' ')}, where this device is.` : undefined}
      />
      {config?.sendsMail === false && (
        <p className="text-ink-2">This installation sends no mail yet. What would be sent is kept in its local mailbox.</p>
      )}
      <fieldset className="grid gap-1">
        <legend className="label mb-2">Tell me when</legend>
        {kinds.map((kind) => (
          <Checkbox
            key={kind}
            label={kindTitles[kind]}
            checked={!muted.includes(kind)}
            onChange={(checked) => setMuted(checked ? muted.filter((one) => one !== kind) : [...muted, kind])}
          />
        ))}
      </fieldset>
      <div className="flex items-center justify-end gap-4">
        <p role="alert" className="flex-1 text-thread empty:hidden">
          {fault}
        </p>
        <Button variant="primary" busy={busy} onClick={() => void save()}>
          Save
        </Button>
      </div>
    </div>
  )
}
