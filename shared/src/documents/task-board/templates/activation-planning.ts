import { table } from './tables'

/** A brand activation before it opens: the idea, its people, its figures. */
export const activationPlanning = table(
  'pre-production',
  `
insight     | Describe the audience by place, hour and reason to stop      | Marketing lead     | mark | high   | -66 | 6  | goals                 | Who passes; When; With whom; What stops them; What they share
reach       | Estimate visitors per hour and minutes per visit             | Activation manager | plan | high   | -62 | 4  | insight               | Passers-by; Stop rate; Throughput; Queue limit
product     | Choose the products to try and the stock to give             | Marketing lead     | mark | high   | -52 | 4  | insight               |
samples-ord | Order samples with lead times and batch numbers              | Logistics lead     | ops  | high   | -45 | 4  | product budget-ok     |
talent-list | Choose creators and hosts who fit the brand                  | PR lead            | mark | high   | -42 | 8  | insight               | Audience overlap; Earlier deals; Fees; Exclusives
talent-deal | Contract creators with posts, dates and disclosure           | Legal counsel      | mark | high   | -25 | 6  | talent-list           | Number of posts; Approval; Disclosure; Usage; Kill fee
staff-plan  | Plan brand ambassadors per station and shift                 | Activation manager | ops  | high   | -28 | 5  | reach                 | Stations; Breaks; Languages; Floaters
staff-cast  | Cast the brand ambassadors                                   | Activation manager | ops  | high   | -18 | 8  | staff-plan            |
uniforms    | Fit the uniforms of the ambassadors                          | Stylist            | plan |        | -6  | 5  | staff-cast            |
prize-law   | Clear the rules of prize draw and competition                | Legal counsel      | plan | urgent | -30 | 5  | journey               | Terms; Entry without purchase; Minors; Draw record
consent     | Write consent texts for filming and for the mailing list     | Legal counsel      | plan | urgent | -25 | 3  | privacy journey       |
booking     | Open free time slots and a walk-in queue                     | Digital lead       | mark |        | -14 | 6  | reach data-flow       |
street      | Plan the street team around the place                        | Activation manager | mark |        | -14 | 3  | staff-plan permits    |
media-buy   | Buy outdoor and local social placements                      | Marketing lead     | mark |        | -24 | 5  | press-plan            |
creator-day | Invite creators to the opening hour                          | PR lead            | mark |        | -10 | 3  | talent-deal           |
tracking    | Define the figures, counters and codes that measure success  | Digital lead       | mark | high   | -30 | 5  | goals reach           | Footfall; Dwell time; Sign-ups; Samples; Sales uplift; Mentions
`,
)
