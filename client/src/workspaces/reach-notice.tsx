import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useReach } from '../reach'
import { Button } from '../ui/button'
import { meQuery } from './queries'

/** While nobody answers, asks again this often, in ms. */
const askAgainMs = 8_000

/** Says that what is on the screen is what this device remembers, and notices when the server is back. */
export const ReachNotice = () => {
  const reach = useReach()
  const queries = useQueryClient()
  useEffect(() => {
    if (reach === 'reached') return
    const ask = () => void queries.refetchQueries({ queryKey: meQuery.queryKey })
    const asking = setInterval(ask, askAgainMs)
    window.addEventListener('online', ask)
    return () => {
      clearInterval(asking)
      window.removeEventListener('online', ask)
      void queries.invalidateQueries()
    }
  }, [reach, queries])
  if (reach === 'reached') return null
  return (
    <div role="status" className="flex items-center gap-4 border-b border-line bg-amber-wash px-(--page) py-1.5 text-small print:hidden">
      <p className="flex-1">
        <b className="font-medium">No connection.</b> You see what this device remembers; documents keep what you type.
      </p>
      <Button size="small" variant="quiet" onClick={() => void queries.refetchQueries({ queryKey: meQuery.queryKey })}>
        Try now
      </Button>
    </div>
  )
}
