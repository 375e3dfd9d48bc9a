import { table } from './tables'

/** How a collection is told among rails. */
export const trunkCreative = table(
  'creative-design',
  `
story       | Write the story of the collection in three sentences         | Designer           | mark | high   | -30 | 3  | range                 |
displays    | Design the presentation on rails and forms                   | Visual merchandiser | plan | high  | -24 | 8  | floor story           |
swatches    | Make swatch books of fabrics and colours                     | Designer           | plan | high   | -12 | 10 | special               | Numbers; Care; Surcharge; Delivery
lookbook    | Lay out the lookbook for the sales table                     | Art director       | mark |        | -14 | 10 | story                 |
fit-model   | Book a fit model for the hours of the talk                   | Casting director   | plan |        | -14 | 2  | talk                  |
styling     | Style the looks that stand on forms                          | Stylist            | plan |        | -5  | 6  | displays              |
measure     | Print measuring cards with a drawing per garment             | Designer           | ops  |        | -8  | 4  | special               |
playlist    | Choose music the store is licensed to play                   | Music supervisor   | plan | low    | -7  | 2  | terms-sign            |
signs       | Produce signs with prices and delivery weeks                 | Art director       | mark |        | -7  | 4  | prices displays       |
window-do   | Produce what stands in the window                            | Visual merchandiser | mark |       | -4  | 8  | windows               |
`,
)
