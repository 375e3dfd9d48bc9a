import { table } from './tables'

/** From the last appointment to delivery. */
export const trunkAfter = table(
  'post-event',
  `
pack-out    | Count, pack and seal the trunks                              | Logistics lead     | ops  | urgent | 1 21:00 | 4  | last-day              |
floor-back  | Give the floor back to the store as it was                   | Visual merchandiser | ops | high   | 1 22:00 | 3  | last-day              |
carnet-out  | Have the carnet stamped on the way back                      | Logistics lead     | ops  | urgent | 3  | 2  | pack-out carnet       |
samples-chk | Check the samples in and report wear                         | Logistics lead     | ops  |        | 6  | 4  | pack-out              |
orders-in   | Enter the orders and confirm them to clients                 | Sales lead         | plan | urgent | 3  | 8  | check-order           |
deposits    | Match deposits with orders                                   | Finance lead       | plan | high   | 5  | 3  | orders-in             |
make        | Release special orders to production with measurements       | Designer           | plan | urgent | 6  | 6  | orders-in             |
client-note | Send a handwritten note to every client                      | Store manager      | mark | high   | 5  | 6  | serve                 |
follow-up   | Follow up on pieces that were tried on and not ordered       | Store manager      | mark | high   | 8  | 5  | serve                 |
sell-rep    | Report sales by look, size and seller                        | Sales lead         | plan | high   | 7  | 5  | orders-in             |
pay-store   | Pay the store’s commission and the sellers’ bonuses          | Finance lead       | plan |        | 21 | 2  | deposits commission   |
sizes-file  | Save measurements and wishes in the client files             | Store manager      | mark |        | 6  | 4  | serve privacy         |
due-dates   | Tell clients the week of delivery                            | Sales lead         | mark | high   | 20 | 3  | make                  |
deliver     | Deliver, fit and take the balance                            | Store manager      | ops  | high   | 84 | 12 | make                  |
next-trunk  | Decide with the store on the next season                     | Sales lead         | plan |        | 21 | 2  | sell-rep              |
`,
)
