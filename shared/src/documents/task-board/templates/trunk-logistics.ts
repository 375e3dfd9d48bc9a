import { table } from './tables'

/** The trunks themselves, and the floor of a store that stays open. */
export const trunkLogistics = table(
  'venue-and-logistics',
  `
floor       | Measure the floor given to us and draw it                    | Visual merchandiser | ops | high   | -30 | 4  | terms-sign            | Rails; Mirrors; Fitting rooms; Seating; Way to the till
samples     | Reserve the sample set and check its state                   | Logistics lead     | ops  | urgent | -24 | 6  | range                 | Missing; Repairs; Dry cleaning; Sizes
trunks      | Pack trunks by look with numbered lists                      | Logistics lead     | ops  | high   | -6  | 8  | samples               | Garment; Shoes; Accessories; Steamer; Spare hangers
carnet      | Apply for the carnet with values and photographs             | Logistics lead     | ops  | urgent | -18 | 6  | samples               |
freight     | Book freight with a guard and a day in hand                  | Logistics lead     | ops  | high   | -16 | 3  | carnet                |
transit     | Extend the insurance to the store’s address and the nights   | Finance lead       | ops  | high   | -14 | 2  | insurance samples     |
till        | Test the order form and payments in the store’s system       | Store manager      | ops  | urgent | -7  | 5  | prices                | Deposits; Cards; Tax; Receipts; No network
tags        | Tag every piece with style number and price                  | Logistics lead     | ops  |        | -7  | 6  | prices samples        |
tailor      | Book a tailor for all opening hours                          | Store manager      | ops  | high   | -20 | 2  | days                  |
fit-rooms   | Equip the fitting rooms: light, mirrors, water, pins         | Visual merchandiser | ops | high   | -3  | 3  | floor                 |
night       | Agree where the samples are locked up at night               | Security lead      | ops  | high   | -10 | 2  | terms-sign            |
flowers     | Order flowers and refreshments for each day                  | Catering lead      | ops  | low    | -7  | 2  | catering              |
house-rules | Get fire and house rules of the store in writing             | Safety officer     | ops  |        | -20 | 2  | terms-sign            |
stock-over  | Agree which pieces may be sold off the rail                  | Sales lead         | plan |        | -9  | 2  | samples terms-sign    |
rails-order | Order rails, hangers and steamers                            | Visual merchandiser | ops |        | -16 | 2  | floor                 |
`,
)
