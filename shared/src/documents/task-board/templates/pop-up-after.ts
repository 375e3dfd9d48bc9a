import { table } from './tables'

/** Trading for four weeks, then closing. */
export const popUpAfter = table(
  'post-event',
  `
week-1      | Review the first week: range, rota, hours                    | Sales lead         | plan | high   | 7  | 3  | day-1                 | Sell-through; Conversion; Basket; Queue; Staff
refill-1    | Bring in the first refill and the second window              | Visual merchandiser | ops |        | 8  | 6  | week-1 refill-plan    |
workshops   | Hold the programme of the second and third week              | Marketing lead     | mark |        | 21 | 16 | programme             |
markdown    | Decide on price cuts for the last week                       | Sales lead         | plan |        | 20 | 2  | week-1                |
last-week   | Announce the last week                                       | Social media lead  | mark |        | 22 | 3  | markdown              |
last-close  | Close the doors and count the stock                          | Store manager      | ops  | urgent | 28 20:00 | 6 | last-week            |
stock-home  | Send remaining stock home with its lists                     | Logistics lead     | ops  | high   | 29 | 5  | last-close            |
pos-off     | Close tills and pay out the floats                           | Finance lead       | ops  | high   | 29 | 2  | last-close            |
strip       | Take out fixtures and store them for the next shop           | Set designer       | ops  | high   | 30 | 16 | last-close            |
restore     | Restore the premises                                         | Technical director | ops  | urgent | 32 | 12 | strip survey          |
keys-back   | Hand the keys back with meters and photographs               | Production manager | ops  | urgent | 33 | 2  | restore               |
deposit     | Get the deposit back                                         | Finance lead       | plan | high   | 60 | 2  | keys-back             |
end-lines   | End electricity, line, alarm and insurance                   | Venue manager      | ops  |        | 34 | 2  | keys-back             |
staff-end   | Pay final wages and write references                         | Store manager      | plan | high   | 35 | 4  | last-close            |
sell-thru   | Report sell-through by product, week and hour                | Sales lead         | plan | high   | 35 | 6  | stock-home            |
clients-in  | Invite new clients to the next shop or online                | Marketing lead     | mark |        | 32 | 3  | last-close            |
lease-next  | Recommend whether to open again, and where                   | Producer           | plan |        | 40 | 3  | sell-thru             |
`,
)
