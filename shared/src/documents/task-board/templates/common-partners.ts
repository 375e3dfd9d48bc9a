import { table } from './tables'

/** Partners who pay or lend, and what they were promised. */
export const commonPartners = table(
  'pre-production',
  `
deck        | Build the sponsor deck with tiers and rights                 | Sponsorship lead   | spon | high   | -77 | 12 | goals                 | Audience figures; Tiers and prices; Rights per tier; Examples
pitch       | Pitch to partners and record every answer                    | Sponsorship lead   | spon | high   | -63 | 16 | deck                  |
deals       | Sign partner agreements with a list of deliverables          | Sponsorship lead   | spon | urgent | -42 | 8  | pitch                 | Logo rights; Tickets; Content; Exclusivity; Payment dates
logos       | Collect logos and usage rules of partners                    | Sponsorship lead   | spon |        | -35 | 2  | deals                 |
branding    | Get partner branding approved on every surface               | Sponsorship lead   | spon | high   | -18 | 4  | logos                 |
partner-day | Send partners their tickets, times and contacts              | Sponsorship lead   | spon |        | -5  | 3  | deals branding        |
`,
)
