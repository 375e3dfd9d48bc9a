import { type Figure, figuresOf } from './figures'
import type { GridModel } from './grid-model'

/** The figures people came for, over the grid. */
export const Strip = ({ model }: { readonly model: GridModel }) => {
  const { snapshot, schedule, clock } = model
  const figures = figuresOf({ snapshot, schedule, clock })
  if (figures.length === 0) return <hr className="mx-(--page) border-ink" />
  return (
    <dl className="num mx-(--page) flex gap-x-7 overflow-x-auto border-t border-ink pt-3 pb-4 [scrollbar-width:none] sm:flex-wrap sm:gap-x-10">
      {figures.map((figure) => (
        <FigureView key={figure.label} figure={figure} onSelect={figure.row ? () => model.reveal(figure.row ?? '') : undefined} />
      ))}
    </dl>
  )
}

const FigureView = ({ figure, onSelect }: { readonly figure: Figure; readonly onSelect: (() => void) | undefined }) => (
  <div className="shrink-0">
    <dt className="label">
      {onSelect ? (
        <button type="button" className="uppercase tracking-[inherit] hover:text-ink" onClick={onSelect}>
          {figure.label}
        </button>
      ) : (
        figure.label
      )}
    </dt>
    <dd className={figure.tone === 'late' ? 'figure text-[24px] text-thread' : 'figure text-[24px]'}>
      {figure.value}
      {figure.note && <span className="text-[15px] text-ink-2"> {figure.note}</span>}
    </dd>
  </div>
)
