import { type FormEvent, useState } from 'react'
import { type Audience, audiencesOf, audienceTitles } from './audiences'
import { calledDepartments } from './called-departments'
import { PanelFrame } from './panel-frame'
import type { Desk } from './use-desk'

const quick = ['Stand by', 'Hold, please', 'Thank you, that was the show'] as const

/** A line on the screens of everyone, of the stage, or of one department. */
export const MessagePanel = ({ desk }: { readonly desk: Desk }) => {
  const { run, plan } = desk.shown
  const [text, setText] = useState('')
  const [to, setTo] = useState<Audience>(run.message?.to ?? 'everyone')
  const audiences = audiencesOf(new Set(calledDepartments(plan)))
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() === '') return
    desk.show(null)
    desk.say({ kind: 'message', text: text.trim(), to })
  }
  return (
    <PanelFrame title="Message" onClose={() => desk.show(null)}>
      <form className="panel-list grid content-start gap-4" onSubmit={send}>
        <label className="grid gap-1.5">
          <span className="label">What they read</span>
          <input
            data-first
            className="panel-field"
            maxLength={500}
            autoComplete="off"
            placeholder="Two minutes, please"
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </label>
        <div className="flex flex-wrap gap-2">
          {quick.map((one) => (
            <button key={one} type="button" className="desk-chip" onClick={() => setText(one)}>
              {one}
            </button>
          ))}
        </div>
        <fieldset className="grid gap-1.5">
          <legend className="label mb-1.5">Who reads it</legend>
          <div className="flex flex-wrap gap-2">
            {audiences.map((audience) => (
              <button key={audience} type="button" className="desk-chip" aria-pressed={audience === to} onClick={() => setTo(audience)}>
                {audienceTitles[audience]}
              </button>
            ))}
          </div>
        </fieldset>
        <button type="submit" className="desk-chip desk-chip-main" aria-disabled={text.trim() === '' || undefined}>
          Show it
        </button>
      </form>
    </PanelFrame>
  )
}
