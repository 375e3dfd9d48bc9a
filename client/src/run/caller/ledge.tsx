import { useEffect, useRef } from 'react'
import type { Question } from './questions'
import type { Desk } from './use-desk'

/** Above the calls: what is asked before one, and what came of the last. */
export const Ledge = ({ desk }: { readonly desk: Desk }) => (
  <div>
    {desk.question && <Asking key={desk.question.title} question={desk.question} answer={desk.answer} />}
    <div role="alert" aria-atomic="true">
      {!desk.question && desk.notice?.kind === 'refused' && (
        <p className="ledge text-thread">
          <span className="ledge-text">{desk.notice.text}</span>
          <Dismiss desk={desk} />
        </p>
      )}
    </div>
    <div role="status">
      {!desk.question && desk.notice?.kind === 'done' && (
        <p className="ledge">
          <span className="ledge-text">{desk.notice.text}</span>
          <Undo desk={desk} />
          <Dismiss desk={desk} />
        </p>
      )}
    </div>
  </div>
)

const Dismiss = ({ desk }: { readonly desk: Desk }) => (
  <button type="button" className="desk-word" onClick={desk.dismiss}>
    Dismiss
  </button>
)

const Undo = ({ desk }: { readonly desk: Desk }) => {
  const undo = desk.notice?.undo
  if (!undo) return null
  return (
    <button type="button" className="desk-word" onClick={() => desk.say(undo.said)}>
      {undo.label}
    </button>
  )
}

/** An Enter that was meant for the button before must not answer the question it raised, ms. */
const answerAfter = 400

/** The question takes the focus, so that Enter answers it; Space stays GO, and GO goes on. */
const Asking = ({ question, answer }: { readonly question: Question; readonly answer: (yes: boolean) => void }) => {
  const confirm = useRef<HTMLButtonElement>(null)
  const asked = useRef(0)
  useEffect(() => {
    const before = document.activeElement
    asked.current = performance.now()
    confirm.current?.focus({ preventScroll: true })
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [])
  return (
    <div role="alertdialog" aria-labelledby="asking-title" aria-describedby="asking-detail" className="ledge ledge-question">
      <div className="ledge-text">
        <p id="asking-title" className="font-semibold">
          {question.title}
        </p>
        <p id="asking-detail" className="text-ink-2">
          {question.detail}
        </p>
      </div>
      <button type="button" className="desk-chip" onClick={() => answer(false)}>
        Leave it
      </button>
      <button
        ref={confirm}
        type="button"
        className="desk-chip desk-chip-danger"
        onClick={() => answer(true)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.repeat || event.timeStamp < asked.current + answerAfter)) event.preventDefault()
        }}
      >
        {question.confirm}
      </button>
    </div>
  )
}
