import { departmentTitles } from '@fashionos/shared/documents/run-of-show/department-names'
import type { Department } from '@fashionos/shared/documents/run-of-show/schema'
import type { SharedScreen } from '@fashionos/shared/run/messages'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { textIn, useForm } from '../form'
import { faultsOf, missing } from '../sign-in/checks'
import { Button } from '../ui/button'
import { Select } from '../ui/select'
import { TextField } from '../ui/text-field'
import { type Expiry, expiresAt, expiriesFor } from './expiry'
import { allDepartments, screenTitles, screenUses } from './live-screens'
import { type LinksAddress, makeLink } from './screen-links'

const offered: readonly SharedScreen[] = ['follow', 'department', 'stage', 'talent', 'presenter', 'overview']

export interface ShareScreenFormProps {
  readonly address: LinksAddress
  readonly documentId: string
  readonly show: { readonly date: string; readonly timeZone: string }
  readonly onMade: (made: { readonly url: string; readonly label: string }) => void
}

/** Which screen, for whom, until when. */
export const ShareScreenForm = ({ address, documentId, show, onMade }: ShareScreenFormProps) => {
  const queries = useQueryClient()
  const [screen, setScreen] = useState<SharedScreen>('follow')
  const [department, setDepartment] = useState<Department>('lx')
  const [now] = useState(() => Date.now())
  const expiries = expiriesFor(show, now)
  const [expiry, setExpiry] = useState<Expiry>(expiries[0]?.value ?? 'day')
  const form = useForm({
    check: (values) => faultsOf({ label: missing(values, 'label', 'Say whom it is for: their ready carries this name.') }),
    submit: async (values) => {
      const label = textIn(values, 'label')
      const until = expiresAt(expiry, show, Date.now())
      const link = { documentId, screen, label, department: screen === 'department' ? department : null }
      const { url } = await makeLink(queries, address, { ...link, expiresAt: until === null ? null : new Date(until).toISOString() })
      onMade({ url, label })
    },
  })
  return (
    <form {...form.props} className="grid gap-x-5 gap-y-4 sm:grid-cols-2">
      <Select
        label="Screen"
        value={screen}
        onChange={setScreen}
        className={screen === 'department' ? undefined : 'sm:col-span-2'}
        options={offered.map((value) => ({ value, label: screenTitles[value], detail: screenUses[value] }))}
      />
      {screen === 'department' && (
        <Select
          label="Department"
          value={department}
          onChange={setDepartment}
          options={allDepartments.map((value) => ({ value, label: departmentTitles[value] }))}
        />
      )}
      <TextField label="For" name="label" placeholder="Dressers, row A" maxLength={80} error={form.faults.label} autoComplete="off" />
      <Select label="Stops working" value={expiry} onChange={setExpiry} options={expiries} error={form.faults.expiresAt} />
      <div className="flex items-center justify-end gap-4 sm:col-span-2">
        <p role="alert" className="flex-1 text-thread empty:hidden">
          {form.failure}
        </p>
        <Button type="submit" variant="primary" busy={form.busy}>
          Make the link
        </Button>
      </div>
    </form>
  )
}
