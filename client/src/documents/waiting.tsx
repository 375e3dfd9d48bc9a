import { Placeholder } from '../ui/progress'

/** The document's page before its content: the lines where text will stand. */
export const Waiting = ({ title }: { readonly title: string }) => (
  <div role="status" aria-label={`Opening ${title}`} className="px-(--page) pt-6">
    <p className="display truncate text-page">{title}</p>
    <Placeholder className="mt-3 h-4 w-64" />
    <div className="mt-8 grid gap-px border-t border-ink pt-6">
      {[72, 46, 58, 66, 40, 52].map((width) => (
        <div key={width} className="flex h-10 items-center border-b border-line">
          <Placeholder className="h-3" />
          <span className="h-3 animate-pulse rounded bg-sunk" style={{ width: `${width}%` }} />
        </div>
      ))}
    </div>
  </div>
)
