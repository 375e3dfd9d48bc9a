import { table } from './tables'

/** Premises that become a shop. */
export const popUpPremises = table(
  'venue-and-logistics',
  `
survey      | Measure the premises and record their state                  | Technical director | ops  | urgent | -58 | 5  | lease-sign            | Photographs of every wall; Meters; Cracks; Keys
use-permit  | Apply for change of use, sign and street licence             | Production manager | ops  | urgent | -54 | 6  | survey                | Shop front; Awning; Pavement; Opening hours
fire-plan   | Get escape plan and capacity approved                        | Safety officer     | ops  | urgent | -36 | 5  | layout                |
utilities   | Take over electricity, water, heating and waste              | Venue manager      | ops  | high   | -45 | 4  | lease-sign            |
line        | Order the line, with a mobile line as reserve                | Digital lead       | ops  | high   | -49 | 2  | lease-sign            |
alarm       | Install alarm, cameras and article surveillance              | Security lead      | ops  | high   | -8  | 5  | survey                |
pos         | Set up tills, card terminals and stock system                | Digital lead       | ops  | urgent | -10 | 8  | line pricing          | Test sale; Refund; Offline; Day end; Tax record
cash        | Agree floats, banking and receipts                           | Finance lead       | ops  |        | -10 | 2  | pos                   |
stockroom   | Plan the stockroom by size and turnover                      | Store manager      | ops  |        | -16 | 4  | layout                |
stock-ship  | Ship the first drop to a warehouse nearby                    | Logistics lead     | ops  | high   | -9  | 4  | buy-stock             |
refill-plan | Fix weekly refills and the last order date                   | Logistics lead     | ops  |        | -14 | 3  | buy-stock             |
packaging   | Order bags, tissue, boxes and labels                         | Store manager      | ops  |        | -30 | 2  | exclusive             |
store-ins   | Extend insurance to premises, stock and visitors             | Finance lead       | ops  | urgent | -44 | 3  | insurance             |
step-free   | Make entrance, till and one fitting room step-free           | Technical director | ops  | high   | -20 | 4  | layout                |
play-law    | Licence the music played in the shop                         | Music supervisor   | ops  | low    | -14 | 1  | lease-sign            |
guards      | Book a guard for the opening and the weekends                | Security lead      | ops  |        | -14 | 2  | opening-plan          |
`,
)
