import { table } from './tables'

/** The days in store. */
export const trunkDay = table(
  'on-site-operations',
  `
unpack      | Unpack and count against the packing lists                   | Logistics lead     | ops  | urgent | -1 11:00 | 4 | trunks freight        |
steam       | Steam and hang the collection by story                       | Visual merchandiser | ops | high   | -1 16:00 | 6 | unpack displays rails-order |
window-in   | Dress the window after closing time                          | Visual merchandiser | mark |       | -1 21:00 | 3 | window-do unpack      |
train       | Train the sellers on collection, fit and delivery            | Designer           | ops  | urgent | -1 18:00 | 3 | steam line-sheet      | Story; Fit; Fabrics; Special orders; Objections
test-order  | Place a test order with deposit and cancel it                | Store manager      | ops  | high   | -1 19:00 | 1 | till                  |
morning     | Walk the floor before opening                                | Store manager      | ops  | high   | 0 09:30 | 1  | steam train fit-rooms | Light; Prices; Fitting rooms; Refreshments; Tailor in place
preview     | Host the preview hour for editors                            | PR lead            | media |       | 0 10:00 | 1  | local-press morning   |
open-day    | Open for appointments                                        | Store manager      | ops  | urgent | 0 11:00 | 1  | morning test-order    |
serve       | Keep the appointments to time and record each fitting        | Sales lead         | plan | high   | 0 18:00 | 8  | open-day wishlist     | Sizes; Alterations; Wishes; Follow-up
talk-day    | Host the designer’s talk with the looks on the model         | PR lead            | mark | high   | 0 18:30 | 2  | talk fit-model        |
post-live   | Post from the store with clients’ consent                    | Social media lead  | media |       | 0 19:00 | 2  | open-day privacy      |
count-1     | Count the samples and lock them up                           | Logistics lead     | ops  | urgent | 0 20:30 | 1  | serve night           |
day-sales   | Send the sales of the first day to the house                 | Sales lead         | plan | high   | 0 21:00 | 1  | serve                 |
re-rail     | Move what sells to the front and call for what is missing    | Visual merchandiser | ops |        | 1 09:30 | 2  | day-sales             |
call-miss   | Call the clients who did not come                            | Store manager      | mark | high   | 1 12:00 | 2  | serve                 |
last-day    | Serve the appointments of the second day                     | Sales lead         | plan | high   | 1 18:00 | 8  | re-rail               |
check-order | Check each order form before the client leaves               | Sales lead         | plan | urgent | 1 18:00 | 3  | open-day              | Size; Fabric; Price; Deposit; Delivery; Signature
`,
)
