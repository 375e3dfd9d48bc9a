import { Toaster as Sonner } from 'sonner'
import { useTheme } from './theme'

/** Draws the notices. Its list is a live region. */
const SonnerToaster = () => (
  <Sonner
    theme={useTheme()}
    position="bottom-right"
    gap={8}
    visibleToasts={4}
    duration={6_000}
    containerAriaLabel="Notices"
    toastOptions={{
      unstyled: true,
      classNames: {
        toast:
          'flex w-full items-center gap-3 rounded border border-line bg-paper px-4 py-3 text-base text-ink shadow-float font-text sm:w-[356px]',
        content: 'flex-1',
        description: 'text-ink-2',
        actionButton: 'min-h-6 font-medium underline underline-offset-3 whitespace-nowrap touch:min-h-11',
        cancelButton: 'min-h-6 text-ink-2 whitespace-nowrap touch:min-h-11',
        icon: 'hidden',
        error: 'border-l-2 border-l-thread',
      },
    }}
  />
)

export default SonnerToaster
