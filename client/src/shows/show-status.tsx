import { classes } from '../ui/classes'
import { type ShowStatus, showStatusTitles } from './show'

const dots: Readonly<Record<ShowStatus, string>> = {
  draft: 'border border-edge',
  planning: 'border border-ink',
  confirmed: 'bg-moss',
  done: 'bg-ink-4',
  cancelled: 'bg-thread',
}

/** Where a show stands, in a word and a dot. */
export const ShowStatusMark = ({ status }: { readonly status: ShowStatus }) => (
  <span className="inline-flex items-center gap-2 whitespace-nowrap">
    <span aria-hidden="true" className={classes('size-1.5 rounded-full', dots[status])} />
    {showStatusTitles[status]}
  </span>
)
