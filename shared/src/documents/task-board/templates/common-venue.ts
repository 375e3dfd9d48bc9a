import { table } from './tables'

/** A place that is hired, opened to guests and given back. */
export const commonVenue = table(
  'venue-and-logistics',
  `
venue-list   | Draw up a shortlist of places with prices and options        | Production manager | plan | high   | -80 | 8  | brief                 | Floor area and height; Power; Access for lorries; Capacity; Curfew
recce        | Visit the shortlisted places with the technical team         | Technical director | ops  | high   | -76 | 10 | venue-list            | Measure; Photograph; Test phone and network; Look at loading
venue-deal   | Sign the contract for the place                              | Legal counsel      | plan | urgent | -70 | 4  | recce budget-ok       | Hire times; Deposit; House rules; Exclusive suppliers; Cancellation
plans        | Draw the floor plan to scale                                 | Technical director | ops  | high   | -56 | 12 | venue-deal            |
permits      | Apply for the permits of the authorities                     | Production manager | ops  | urgent | -49 | 8  | plans                 | Assembly; Street and parking; Temporary structures; Noise; Alcohol
power        | Calculate power and order supply with a reserve              | Technical director | ops  | high   | -42 | 6  | plans                 |
network      | Order a wired line and a network of our own for production   | Technical director | ops  |        | -42 | 4  | plans                 |
fire         | Agree escape routes and fire load with the fire officer      | Safety officer     | ops  | urgent | -30 | 6  | plans permits         | Exits and widths; Flame certificates; Extinguishers; Fire watch
access       | Plan step-free access, seats and help for disabled guests    | Front of house manager | ops | high | -28 | 4  | plans                 |
medical      | Book first aid and agree where the ambulance stands          | Safety officer     | ops  | high   | -28 | 3  | risk                  |
security     | Agree the security plan with numbers per door and hour       | Security lead      | ops  | high   | -24 | 8  | plans risk            | Bag checks; Front and back doors; Night watch; Close protection; Radio channel
load-in      | Schedule the load-in by lorry, dock and lift                 | Logistics lead     | ops  | high   | -16 | 6  | orders plans          |
parking      | Reserve parking and drop-off for lorries and cars            | Logistics lead     | ops  |        | -21 | 3  | permits               |
cleaning     | Book cleaning before, between and after                      | Venue manager      | ops  | low    | -14 | 2  | venue-deal            |
permit-ok    | File the permits granted and display what must hang          | Production manager | ops  | urgent | -10 | 2  | permits fire          |
crew-call    | Send crew calls, meals and travel                            | Production manager | ops  | high   | -7  | 6  | load-in               |
certificates | Collect certificates of insurance from every supplier        | Production manager | ops  |        | -14 | 3  | orders insurance      |
`,
)
