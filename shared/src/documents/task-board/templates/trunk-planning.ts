import { table } from './tables'

/** A trunk show before it opens: the host store, its clients, the terms of sale. */
export const trunkPlanning = table(
  'pre-production',
  `
stores      | Choose the host store by its clients and past orders         | Sales lead         | plan | high   | -53 | 8  | goals                 | Client profile; Past orders; Space; Calendar of the store
terms       | Agree terms with the store                                   | Sales lead         | plan | urgent | -46 | 6  | stores                | Commission; Exclusive window; Marketing share; Deposits; Cancelled orders
terms-sign  | Sign the trunk show agreement                                | Legal counsel      | plan | urgent | -40 | 4  | terms                 |
days        | Fix days and hours with the store                            | Sales lead         | plan | high   | -44 | 2  | stores                |
range       | Choose the range that travels                                | Sales lead         | plan | high   | -38 | 8  | goals                 | Looks; Sizes; Carry-over; Exclusives for the store
prices      | Set prices with duties and taxes of the country              | Finance lead       | plan | urgent | -32 | 6  | range                 |
special     | Define made-to-measure: options, surcharges, delivery        | Designer           | plan | high   | -32 | 6  | range                 | Lengths; Fabrics; Monograms; Last day to change
delivery    | Confirm delivery dates with production                       | Sales lead         | plan | urgent | -28 | 4  | range                 |
targets     | Set sales targets per day and per look                       | Sales lead         | plan |        | -25 | 3  | range                 |
clientele   | Draw up the list of clients with the store’s sellers         | Store manager      | mark | high   | -38 | 6  | days                  | Top clients; Sleeping clients; New names; Sizes
slots       | Open appointments of forty-five minutes                      | Store manager      | mark | high   | -20 | 3  | clientele days        |
calls       | Call the top clients in person                               | Store manager      | mark | urgent | -14 | 12 | slots                 |
remind      | Confirm each appointment by message                          | Store manager      | mark | high   | -2  | 3  | calls                 |
wishlist    | Prepare a selection per client from earlier purchases        | Sales lead         | mark | high   | -3  | 8  | calls range           |
designer-in | Book the designer’s travel and hours in store                | Producer           | ops  | high   | -28 | 3  | days                  |
talk        | Plan the designer’s talk about the collection                | PR lead            | mark |        | -14 | 4  | designer-in           |
commission  | Agree bonuses for the sellers of the store                   | Sales lead         | plan |        | -20 | 2  | terms-sign            |
line-sheet  | Print line sheets with prices, sizes and delivery            | Sales lead         | mark | high   | -7  | 6  | prices delivery special |
local-press | Invite local editors to a preview hour                       | PR lead            | media |       | -12 | 3  | press-plan            |
windows     | Agree the window with the store’s visual team                | Visual merchandiser | mark |       | -21 | 4  | terms-sign            |
`,
)
