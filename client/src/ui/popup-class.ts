/** The look of everything that opens over the page beside what opened it. */
export const popupClass =
  'rounded bg-paper shadow-float outline-none border border-line transition-opacity duration-120 ' +
  'data-ending-style:opacity-0 data-starting-style:opacity-0'
