import { table } from './tables'

/** A runway show before show week: slot, casting, front row. */
export const runwayPlanning = table(
  'pre-production',
  `
slot        | Apply for the slot in the official calendar                  | PR lead            | plan | urgent | -84 | 4  | brief                 | Preferred and second slot; Clash check; Travel time from the show before
slot-ok     | Confirm date and hour with the federation                    | PR lead            | plan | urgent | -70 | 2  | slot                  |
show-budget | Split the show budget by department                          | Production manager | plan | high   | -73 | 5  | budget-ok team        |
cast-brief  | Write the casting brief with the designer                    | Casting director   | plan | high   | -49 | 4  | brief                 | Number of models; Ages and sizes; Exclusives; Rates
cast-age    | Check age, working time and health rules for models          | Legal counsel      | plan | high   | -45 | 3  | cast-brief            |
cast-call   | Send the casting call to agencies                            | Casting director   | plan | high   | -35 | 4  | cast-brief            |
cast-opt    | Place options on models                                      | Casting director   | plan | high   | -14 | 8  | cast-call             | Second options; Arrival dates; Exclusives
cast-see    | See models at the open casting                               | Casting director   | plan |        | -10 | 16 | cast-call             | Walk; Polaroids; Measurements; Shoe size
cast-first  | Move options to first options                                | Casting director   | plan | urgent | -6  | 4  | cast-opt cast-see     |
cast-book   | Confirm the models and release the other options             | Casting director   | plan | urgent | -4  | 6  | cast-first            | Fee; Call time; Usage; Fitting hour
cast-travel | Book travel and rooms for models who fly in                  | Casting director   | ops  |        | -4  | 5  | cast-book             |
standby-mod | Keep two models on standby for the show                      | Casting director   | plan |        | -3  | 2  | cast-book             |
buyers      | Fix buyer appointments in the showroom after the show        | Sales lead         | mark | high   | -14 | 6  | guest-list            |
front-row   | Agree the front row with the house                           | PR lead            | mark | high   | -12 | 6  | guest-list            | Talent; Editors in chief; Clients; Partners
vip-dress   | Dress the guests of the front row                            | Stylist            | mark |        | -4  | 8  | front-row             | Sizes; Pieces; Fittings; Return dates
vip-fees    | Sign the agreements with talent in the front row             | Legal counsel      | mark | high   | -10 | 4  | front-row             |
seating     | Make the seating plan                                        | PR lead            | mark | urgent | -3  | 14 | front-row replies plans | Blocks; Titles kept apart; Standing; Reserve of ten seats
seat-cards  | Print seat cards in order of the rows                        | PR lead            | mark | high   | -1  | 3  | seating               |
accredit    | Open press accreditation                                     | PR lead            | media |       | -35 | 3  | slot-ok               |
accredit-ok | Decide on accreditations and send the passes                 | PR lead            | media | high  | -7  | 6  | accredit              | Photographers’ pit; Backstage beauty; Backstage first looks; Broadcasters
pit         | Draw the photographers’ pit with a place per agency          | PR lead            | media |       | -3  | 3  | accredit-ok plans     |
interviews  | Schedule the interviews backstage and after the show         | PR lead            | media |       | -4  | 4  | accredit-ok           |
embargo     | Give previews under embargo to chosen editors                | PR lead            | media |       | -5  | 5  | release               |
beauty-part | Sign the hair and make-up partners                           | Sponsorship lead   | spon | high   | -42 | 5  | pitch                 |
car-partner | Arrange cars for front row and models                        | Logistics lead     | spon |        | -14 | 4  | deals                 |
show-notes  | Write and print the show notes                               | PR lead            | media |       | -3  | 6  | release               |
`,
)
