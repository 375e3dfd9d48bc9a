import type { Fix } from '@fashionos/shared/documents/lineup/fixes'
import { Button } from '../../ui/button'
import { fixOutcome } from './change-words'
import type { Preview } from './use-preview'

/** Says that the looks are shown as a fix would make them, and ends it either way. */
export const PreviewBar = ({ fix, preview }: { readonly fix: Fix; readonly preview: Preview }) => (
  <section
    aria-label="Preview"
    className="mx-(--page) mt-3 flex flex-wrap items-center gap-x-4 gap-y-2 border-l-2 border-ink bg-sunk px-4 py-2.5"
  >
    <p className="min-w-0 flex-1">
      <span className="font-medium">Preview: {fix.title}</span> <span className="num text-ink-2">{fixOutcome(fix)}</span>
    </p>
    <span className="flex gap-2">
      <Button size="small" onClick={() => preview.show(null)}>
        Back
      </Button>
      <Button size="small" variant="primary" onClick={() => preview.apply(fix)}>
        Apply
      </Button>
    </span>
  </section>
)
