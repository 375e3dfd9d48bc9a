import { classes } from './classes'

/** Bodoni has no tabular figures: each digit stands in a cell of its own width, so that a running figure does not shake. */
export const Digits = ({ text, className }: { readonly text: string; readonly className?: string }) => (
  <span aria-hidden="true" className={classes('inline-flex figure-large', className)}>
    {[...text].map((character, place) => (
      <span key={place} className={classes(widthOf(character), 'text-center')}>
        {character}
      </span>
    ))}
  </span>
)

const widthOf = (character: string): string => {
  if (/\d/.test(character)) return 'w-[0.57em]'
  // A plus in Bodoni is all hairline.
  return character === '+' ? 'w-[0.62em] font-text font-light' : 'w-[0.27em]'
}
