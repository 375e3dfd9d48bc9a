import { table } from './tables'

/** From the last exit to the sales campaign. */
export const runwayAfter = table(
  'post-event',
  `
look-pics   | Release look pictures within the hour                        | PR lead            | media | urgent | 0 21:30 | 2 | call-show             |
strike      | Strike set, light and sound                                  | Technical director | ops  | high   | 1 06:00 | 14 | egress                |
give-back   | Hand the place back with photographs and a signed record     | Production manager | ops  | high   | 1 12:00 | 2  | strike cleaning       |
samples-out | Return the collection to the showroom with its papers        | Logistics lead     | ops  | urgent | 1 09:00 | 4  | undress               |
jewels      | Return borrowed jewellery and sign it off                    | Stylist            | ops  | urgent | 1 11:00 | 2  | undress               |
vip-return  | Collect the pieces lent to guests                            | Stylist            | mark |        | 4  | 4  | vip-dress             |
stream-up   | Publish the film of the show with cleared music              | Video lead         | media | high  | 1  | 4  | call-show music-right |
recap       | Publish the recap with first look, finale and backstage      | Social media lead  | media |       | 1  | 4  | look-pics             |
reviews     | Collect reviews and send them to the house                   | PR lead            | media |       | 2  | 3  | call-show             |
showroom    | Open the showroom with the running order on the rails        | Sales lead         | mark | high   | 2  | 8  | samples-out buyers    |
set-reuse   | Give set and materials to reuse, and record the weight       | Set designer       | ops  | low    | 5  | 4  | strike                |
model-fees  | Approve model fees, travel and fitting hours                 | Casting director   | plan | high   | 10 | 4  | cast-book             |
orders-rep  | Report orders by look against line-up position               | Sales lead         | mark |        | 24 | 5  | showroom              |
loans       | Plan press loans of looks by request                         | PR lead            | media |       | 6  | 4  | samples-out           |
`,
)
