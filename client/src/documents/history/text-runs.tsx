import type { TextRun } from '@fashionos/shared/history/word-diff'

/** Characters of a stretch that stayed, on each side of a change. */
const context = 36

/** A text's change, word by word: what went is struck through, what came is marked. */
export const TextRuns = ({ runs }: { readonly runs: readonly TextRun[] }) => (
  <span className="whitespace-pre-wrap">
    {runs.map((run, index) => (
      <Run key={index} run={run} isFirst={index === 0} isLast={index === runs.length - 1} />
    ))}
  </span>
)

const Run = ({ run, isFirst, isLast }: { readonly run: TextRun; readonly isFirst: boolean; readonly isLast: boolean }) => {
  if (run.kind === 'added') return <Added>{run.text}</Added>
  if (run.kind === 'removed') return <Removed>{run.text}</Removed>
  return <span className="text-ink-2">{shortened(run.text, { isFirst, isLast })}</span>
}

export const Added = ({ children }: { readonly children: string }) => (
  <ins className="mx-px rounded-xs bg-moss-wash box-decoration-clone px-0.5 text-moss no-underline">{children}</ins>
)

export const Removed = ({ children }: { readonly children: string }) => (
  <del className="mx-px text-ink-3 decoration-thread decoration-1">{children}</del>
)

/** What stayed is told as far as it helps to find the place. */
export const shortened = (text: string, { isFirst, isLast }: { readonly isFirst: boolean; readonly isLast: boolean }): string => {
  const head = isFirst ? 0 : context
  const tail = isLast ? 0 : context
  if (text.length <= head + tail + 12) return text
  return `${text.slice(0, head)}…${tail > 0 ? text.slice(-tail) : ''}`
}
