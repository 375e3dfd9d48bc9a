import { EmptyState } from '../ui/empty-state'

/** For an address that is none of a live screen. */
export const NoSuchScreen = () => (
  <main className="grid min-h-dvh content-center px-(--page)">
    <EmptyState place="screen" title="No such screen">
      <p>There is no live screen at this address. Check it for a typing error, or ask whoever sent it for a new one.</p>
    </EmptyState>
  </main>
)
