import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { classes } from '../../ui/classes'
import { fromOf } from './go'
import { firstShown, type JumpTarget, jumpNote, jumpTargets } from './jump-list'
import { PanelFrame } from './panel-frame'
import type { Desk } from './use-desk'

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }

/** The plan to choose from: type a cue number, Enter. */
export const JumpPanel = ({ desk }: { readonly desk: Desk }) => {
  const { run, plan } = desk.shown
  const [search, setSearch] = useState('')
  const targets = jumpTargets(run, plan, search)
  const [chosen, setChosen] = useState<string | null>(null)
  const known = targets.findIndex(({ item }) => item === chosen)
  const at = known >= 0 ? known : search === '' ? firstShown(targets) : 0
  const jump = (target: JumpTarget | undefined) => {
    if (!target) return
    desk.show(null)
    desk.say({ kind: 'jump', from: fromOf(run), to: target.item })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key]
    if (event.key === 'Enter' && !event.repeat) jump(targets[at])
    if (step === undefined) return
    event.preventDefault()
    setChosen(targets[Math.min(targets.length - 1, Math.max(0, at + step))]?.item ?? null)
  }
  return (
    <PanelFrame title="Jump" onClose={() => desk.show(null)}>
      <input
        data-first
        role="combobox"
        aria-expanded="true"
        aria-controls="jump-list"
        aria-activedescendant={targets[at] ? `jump-${targets[at].item}` : undefined}
        aria-label="Cue number or title"
        placeholder="Cue number or title"
        className="panel-field"
        autoComplete="off"
        value={search}
        onChange={(event) => {
          setSearch(event.target.value)
          setChosen(null)
        }}
        onKeyDown={onKeyDown}
      />
      <div id="jump-list" role="listbox" aria-label="Items" className="panel-list">
        {targets.map((target, i) => (
          <JumpOption key={target.item} target={target} isChosen={i === at} onPick={() => jump(target)} />
        ))}
        {targets.length === 0 && <p className="py-4 text-ink-2">No item has that cue number or those words.</p>}
      </div>
    </PanelFrame>
  )
}

interface JumpOptionProps {
  readonly target: JumpTarget
  readonly isChosen: boolean
  readonly onPick: () => void
}

const JumpOption = ({ target, isChosen, onPick }: JumpOptionProps) => {
  const option = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isChosen) option.current?.scrollIntoView?.({ block: 'nearest' })
  }, [isChosen])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field beside it has the keys, as in every combobox.
    <div
      ref={option}
      id={`jump-${target.item}`}
      role="option"
      tabIndex={-1}
      aria-selected={isChosen}
      className={classes('panel-option', target.place === 'behind' && 'text-ink-2')}
      onClick={onPick}
    >
      <span className="next-cue text-ink-2">{target.cue}</span>
      <span className="next-title">{target.title}</span>
      <span className="text-small whitespace-nowrap text-ink-2">{jumpNote(target)}</span>
    </div>
  )
}
