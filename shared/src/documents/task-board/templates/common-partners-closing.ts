import { table } from './tables'

/** What partners get to see afterwards. */
export const commonPartnersClosing = table(
  'post-event',
  `
proof       | Match every partner deliverable with its proof               | Sponsorship lead   | spon | high   | 7  | 6  | deals assets          |
partner-rep | Send each partner its report                                 | Sponsorship lead   | spon | high   | 21 | 6  | proof coverage        |
renewal     | Meet partners about the next season                          | Sponsorship lead   | spon |        | 28 | 4  | partner-rep           |
`,
)
