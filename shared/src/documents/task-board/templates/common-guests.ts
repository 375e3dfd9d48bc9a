import { table } from './tables'

/** Guests who are invited, counted and welcomed. */
export const commonGuests = table(
  'pre-production',
  `
guest-list  | Draw up the guest list by category with numbers              | Guest relations lead | mark | high   | -60 | 10 | goals                 | Press; Buyers and clients; Friends of the house; Partners; Industry
hold-date   | Send the save-the-date                                       | Guest relations lead | mark |        | -49 | 3  | guest-list            |
invitation  | Design the invitation and have it proofread                  | Art director         | mark |        | -42 | 10 | brief                 |
invite      | Send the invitations with personal links                     | Guest relations lead | mark | high   | -28 | 6  | invitation guest-list |
replies     | Chase replies and fill the waiting list                      | Guest relations lead | mark | high   | -10 | 10 | invite                |
catering    | Choose caterer, menu and staff ratio                         | Catering lead        | plan |        | -35 | 6  | budget-ok             | Tasting; Allergens; Staff meals; Licence for alcohol
gifts       | Choose and order guest gifts                                 | Marketing lead       | mark | low    | -40 | 4  | guest-list            |
hosts       | Recruit hosts and write their welcome briefing               | Front of house manager | ops |       | -18 | 5  | guest-list            |
door-list   | Load the final guest list on the door devices                | Guest relations lead | ops  | high   | -1  | 3  | replies               | Categories; Plus-ones; Problems desk; Paper copy
`,
)
