import { table } from './tables'

/** Taking down, and finding out whether it worked. */
export const activationAfter = table(
  'post-event',
  `
take-down   | Dismantle and load                                           | Technical director | ops  | urgent | 1 08:00 | 10 | close-site            |
site-back   | Give the site back cleaned and signed                        | Production manager | ops  | urgent | 1 14:00 | 2  | take-down cleaning    |
stock-back  | Count unused samples and dispose of opened ones              | Logistics lead     | ops  |        | 2  | 3  | close-site            |
devices     | Return devices and wipe their data                           | Technical director | ops  | high   | 3  | 3  | take-down             |
data-in     | Import sign-ups with consent and send the welcome            | Digital lead       | mark | urgent | 2  | 4  | day-report data-flow  |
data-del    | Delete data without consent and record it                    | Digital lead       | plan | high   | 5  | 2  | data-in               |
prizes-out  | Send the prizes and keep the receipts                        | Marketing lead     | mark |        | 6  | 3  | draw                  |
creators-no | Check that creators posted what was agreed                   | Social media lead  | mark | high   | 7  | 3  | creators-in           |
film-out    | Publish the film of the activation                           | Social media lead  | media |       | 5  | 6  | assets                |
uplift      | Measure sales uplift against comparable places               | Digital lead       | mark | high   | 16 | 6  | tracking day-report   |
cost-per    | Work out cost per visit, sign-up and sample                  | Finance lead       | mark | high   | 16 | 3  | day-report            |
structure-2 | Store, reuse or recycle each part of the structure           | Set designer       | ops  | low    | 7  | 3  | take-down             |
next-place  | Recommend where and when to repeat                           | Activation manager | plan |        | 20 | 3  | uplift cost-per       |
`,
)
