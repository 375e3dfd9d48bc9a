import { table } from './tables'

/** A shop for some weeks before it opens: the lease, the range, the staff. The show date is the opening day. */
export const popUpPlanning = table(
  'pre-production',
  `
case        | Write the business case with sales per day and square metre  | Finance lead       | plan | urgent | -80 | 8  | goals                 | Rent; Staff; Fit-out; Margin; Break-even day
locations   | Count passers-by at three addresses at different hours       | Store manager      | plan | high   | -76 | 8  | brief                 |
visit       | View the premises with technical and store team              | Technical director | ops  | high   | -73 | 6  | locations             | Shutter; Power; Toilets; Storage; Basement damp; Neighbours
lease       | Negotiate the short lease                                    | Legal counsel      | plan | urgent | -66 | 10 | visit case budget-ok  | Term and break; Deposit; Restoration; Signs; Trading hours
lease-sign  | Sign the lease and pay the deposit                           | Finance lead       | plan | urgent | -60 | 2  | lease                 |
company     | Register the shop for tax and trade                          | Legal counsel      | plan | high   | -45 | 5  | lease-sign            |
assortment  | Plan the assortment by week                                  | Sales lead         | plan | high   | -56 | 10 | case                  | Core; Exclusive; Collaboration; Gifts; Sizes
exclusive   | Develop a product sold only here                             | Designer           | plan | high   | -54 | 16 | goals                 |
buy-stock   | Order stock with a first drop and refills                    | Sales lead         | plan | urgent | -42 | 8  | assortment exclusive  |
pricing     | Load prices, taxes and barcodes                              | Store manager      | ops  | high   | -18 | 6  | buy-stock             |
refunds     | Decide on returns, exchanges and online orders in store      | Sales lead         | plan | high   | -24 | 3  | assortment            |
hire        | Hire store staff for the whole term                          | Store manager      | plan | high   | -30 | 12 | case                  | Manager; Sellers; Stock; Languages; Contracts
rota        | Publish the rota for the first two weeks                     | Store manager      | ops  |        | -10 | 3  | hire                  |
train-store | Train the staff on products, till and safety                 | Store manager      | ops  | urgent | -3  | 8  | hire pos              | Story; Fit; Till; Theft; Fire; Refunds
programme   | Plan workshops, repairs and evenings by week                 | Marketing lead     | mark |        | -35 | 6  | goals                 |
local       | Invite neighbours, concierges and shops nearby               | Marketing lead     | mark |        | -12 | 3  | opening-plan          |
opening-plan | Plan the opening evening                                    | Producer           | mark | high   | -28 | 6  | guest-list            | Hours; Capacity; Music; Drinks; Queue
maps        | List the shop with hours on maps and the website             | Digital lead       | mark | high   | -9  | 3  | lease-sign            |
ads-local   | Start local advertising and the countdown                    | Marketing lead     | mark |        | -8  | 4  | social-plan           |
targets-day | Set targets per day, seller and category                     | Sales lead         | plan |        | -14 | 3  | case                  |
`,
)
