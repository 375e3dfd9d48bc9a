import type { ReactNode } from 'react'

export interface PageProps {
  readonly title: ReactNode
  /** A quiet line under the title. */
  readonly meta?: ReactNode
  /** Buttons at the right of the title. */
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** A screen's frame: its name, what there is to do, an ink rule, and what people came for. */
export const Page = ({ title, meta, actions, children }: PageProps) => (
  <div className="px-(--page) pb-20">
    <header className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3 border-b border-ink pt-7 pb-[18px] sm:flex-nowrap">
      <div className="min-w-0">
        <h1 className="display text-[32px] sm:text-page">{title}</h1>
        {meta && <div className="num mt-1.5 flex flex-wrap gap-x-[18px] gap-y-1 text-ink-2">{meta}</div>}
      </div>
      {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
    </header>
    {children}
  </div>
)

/** A part of a screen with its own heading. */
export const Section = ({
  title,
  actions,
  children,
}: {
  readonly title: string
  readonly actions?: ReactNode
  readonly children: ReactNode
}) => (
  <section className="pt-9">
    <div className="flex h-9 items-center justify-between gap-4 border-b border-line-2 pb-1">
      <h2 className="label">{title}</h2>
      {actions}
    </div>
    {children}
  </section>
)
