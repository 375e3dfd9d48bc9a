import { type ErrorComponentProps, Link, useRouter } from '@tanstack/react-router'
import { createContext, type ReactNode, use } from 'react'
import { codeOf, sentenceOf } from './failure'
import { Button, buttonClass } from './ui/button'
import { EmptyState } from './ui/empty-state'
import { Spinner } from './ui/progress'

/** Whether a frame round the screen is its `main` already. */
export const InsideMain = createContext(false)

const Alone = ({ children }: { readonly children: ReactNode }) => {
  const Landmark = use(InsideMain) ? 'div' : 'main'
  return (
    <Landmark id={Landmark === 'main' ? 'main' : undefined} className="px-(--page)">
      {children}
    </Landmark>
  )
}

const toShows = (
  <Link to="/" className={buttonClass()}>
    To your shows
  </Link>
)

/** An address that leads nowhere, or to something not shared with this person: the two are not told apart. */
export const MissingScreen = () => (
  <Alone>
    <EmptyState place="screen" title="There is nothing at this address" action={toShows}>
      It may have been moved or archived, or it is not shared with you. Whoever sent you the link can tell.
    </EmptyState>
  </Alone>
)

/** A screen that could not be brought up, and the way to try again. */
export const FailureScreen = ({ error }: ErrorComponentProps) => {
  const router = useRouter()
  const code = codeOf(error)
  if (code === 'not-found') return <MissingScreen />
  if (code === 'not-allowed') {
    return (
      <Alone>
        <EmptyState place="screen" title="This is not open to your role" action={toShows}>
          {sentenceOf(error)}
        </EmptyState>
      </Alone>
    )
  }
  const retry = (
    <Button variant="primary" onClick={() => void router.invalidate()}>
      Try again
    </Button>
  )
  return (
    <Alone>
      <EmptyState place="screen" title={code === 'unavailable' ? 'No answer from FashionOS' : 'This screen did not open'} action={retry}>
        {code === 'unavailable' ? 'This screen has not been opened on this device before, so it needs a connection.' : sentenceOf(error)}
      </EmptyState>
    </Alone>
  )
}

/** A screen on its way; shown only when it takes longer than a blink. */
export const WaitingScreen = () => (
  <Alone>
    <div className="grid h-[60dvh] place-items-center text-ink-3">
      <Spinner />
    </div>
  </Alone>
)
