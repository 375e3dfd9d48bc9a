import { classes } from './classes'

/** Bodoni has no tabular figures: each digit stands in a cell of its own width, so that a running figure does not shake. */
export const Digits = ({ text, className }: { readonly text: string; readonly className?: string }) => (
  <span aria-hidden="true" className={classes('inline-flex figure-large', className)}>
    {[...text].map((character, place) => (
      <span key={place} className={/\d/.test(character) ? 'w-[0.57em] text-center' : 'w-[0.27em] text-center'}>
        {character}
      </span>
    ))}
  </span>
)
