export type Paper = 'A4' | 'Letter'
export type Orientation = 'portrait' | 'landscape'

export interface PageSetup {
  readonly paper: Paper
  readonly orientation: Orientation
  /** In the margin of every page. */
  readonly head: string
  readonly foot: string
}

/** Sizes of a sheet on screen, in mm. */
export const paperSize: Readonly<Record<Paper, readonly [number, number]>> = { A4: [210, 297], Letter: [215.9, 279.4] }

/**
 * The style of the printed page: size, and in its margin boxes the show, the
 * revision and the page number. On paper nothing but the sheet is there, and
 * it is black on white whatever the theme.
 */
export const pageStyle = ({ paper, orientation, head, foot }: PageSetup): string => `
@page {
  size: ${paper} ${orientation};
  margin: 16mm 12mm 15mm;
  @top-left { content: ${cssString(head)}; ${marginText} vertical-align: bottom; padding-bottom: 4mm; white-space: nowrap; }
  @bottom-left { content: ${cssString(foot)}; ${marginText} vertical-align: top; padding-top: 4mm; white-space: nowrap; }
  @bottom-right { content: counter(page) " of " counter(pages); ${marginText} vertical-align: top; padding-top: 4mm; white-space: nowrap; }
}
@page :first { @top-left { content: none; } }
@media print {
  html, body { background: #fff !important; height: auto !important; overflow: visible !important; }
  body > *:not(.print-root) { display: none !important; }
  .print-root { position: static !important; overflow: visible !important; background: #fff !important; }
  .print-root > .print-tools { display: none !important; }
  .print-root .print-paper { box-shadow: none !important; margin: 0 !important; padding: 0 !important; width: auto !important; min-height: 0 !important; }
}
`

const marginText = `font: 400 8pt Inter Variable, Inter, sans-serif; color: #444; font-variant-numeric: tabular-nums;`

/** A CSS string: what would end it or the style is escaped by its code point. */
const cssString = (text: string): string =>
  `"${text.replace(/[^\p{L}\p{N} .,:;·–—+()&'/-]/gu, (character) => `\\${character.codePointAt(0)?.toString(16)} `)}"`
