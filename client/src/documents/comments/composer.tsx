import { maxBody } from '@fashionos/shared/comments/schema'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { Avatar } from '../../ui/avatar'
import { Button } from '../../ui/button'
import { classes } from '../../ui/classes'
import type { WorkspacePerson } from '../view-props'
import { bodyOf, type DraftText, emptyDraft, peopleSought, soughtAt } from './draft-text'

export interface ComposerProps {
  readonly label: string
  readonly placeholder: string
  readonly people: readonly WorkspacePerson[]
  /** On the button. */
  readonly action: string
  readonly initial?: DraftText
  readonly focused?: boolean
  /** Returns whether it was taken; what was not stays to be sent again. */
  readonly onSend: (body: string) => boolean
  /** Escape, or the button beside; without it there is none. */
  readonly onCancel?: () => void
}

/** Where a comment is written: `@` finds people, Ctrl+Enter sends. */
export const Composer = ({
  label,
  placeholder,
  people,
  action,
  initial = emptyDraft,
  focused = false,
  onSend,
  onCancel,
}: ComposerProps) => {
  const [draft, setDraft] = useState(initial)
  const [caret, setCaret] = useState(initial.text.length)
  const [chosen, setChosen] = useState(0)
  const [closedAt, setClosedAt] = useState<number | null>(null)
  const area = useRef<HTMLTextAreaElement>(null)
  const id = useId()
  const sought = soughtAt(draft.text, caret)
  const found = sought && sought.from !== closedAt ? peopleSought(people, sought.sought) : []
  const body = bodyOf(draft)
  const tooLong = body.length > maxBody
  useEffect(() => {
    if (!focused || !area.current) return
    area.current.focus()
    area.current.setSelectionRange(area.current.value.length, area.current.value.length)
  }, [focused])

  const send = () => {
    if (body === '' || tooLong || !onSend(body)) return
    setDraft(emptyDraft)
    setCaret(0)
  }
  const mention = (person: WorkspacePerson) => {
    if (!sought) return
    const text = `${draft.text.slice(0, sought.from)}@${person.name} ${draft.text.slice(caret)}`
    const at = sought.from + person.name.length + 2
    setDraft({ text, mentioned: [...draft.mentioned, person] })
    setCaret(at)
    setChosen(0)
    requestAnimationFrame(() => area.current?.setSelectionRange(at, at))
    area.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (found.length > 0 && chooses(event)) return
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      send()
    }
    if (event.key === 'Escape' && onCancel) {
      event.preventDefault()
      event.stopPropagation()
      onCancel()
    }
  }
  const chooses = (event: KeyboardEvent): boolean => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const person = found[chosen]
    if (step !== undefined) setChosen((chosen + step + found.length) % found.length)
    else if (event.key === 'Escape') setClosedAt(sought?.from ?? null)
    else if ((event.key === 'Enter' || event.key === 'Tab') && !event.ctrlKey && !event.metaKey && person) mention(person)
    else return false
    event.preventDefault()
    event.stopPropagation()
    return true
  }
  return (
    <div className="grid gap-2">
      <textarea
        ref={area}
        aria-label={label}
        placeholder={placeholder}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={found.length > 0}
        aria-controls={found.length > 0 ? id : undefined}
        aria-activedescendant={found.length > 0 ? `${id}-${chosen}` : undefined}
        aria-invalid={tooLong || undefined}
        rows={draft.text === '' ? 1 : Math.min(8, draft.text.split('\n').length + 1)}
        className="w-full resize-none rounded border border-edge bg-paper px-2.5 py-1.5 leading-normal outline-none [field-sizing:content] focus:border-ink touch:min-h-11"
        value={draft.text}
        onChange={(event) => {
          setDraft({ ...draft, text: event.currentTarget.value })
          setCaret(event.currentTarget.selectionStart)
          setChosen(0)
          setClosedAt(null)
        }}
        onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
        onKeyDown={onKeyDown}
      />
      {found.length > 0 && (
        <div id={id} role="listbox" aria-label="People" className="grid rounded border border-line bg-paper p-1 shadow-float">
          {found.map((person, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are taken by the text it belongs to
            // biome-ignore lint/a11y/useFocusableInteractive: the text keeps the focus
            <div
              key={person.userId}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === chosen}
              className={classes(
                'flex min-h-8 cursor-default items-center gap-2 rounded-[2px] px-2 touch:min-h-11',
                index === chosen && 'bg-sunk',
              )}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => mention(person)}
            >
              <Avatar person={person} size={20} />
              <span className="truncate">{person.name}</span>
            </div>
          ))}
        </div>
      )}
      {tooLong && (
        <p role="alert" className="text-small text-thread">
          A comment has at most {maxBody} characters. This one has {body.length}.
        </p>
      )}
      {(draft.text !== '' || onCancel) && (
        <div className="flex items-center justify-end gap-2">
          {onCancel && (
            <Button size="small" variant="quiet" onClick={onCancel}>
              Cancel
            </Button>
          )}
          <Button size="small" variant="primary" disabled={body === '' || tooLong} title="Ctrl+Enter" onClick={send}>
            {action}
          </Button>
        </div>
      )}
    </div>
  )
}
