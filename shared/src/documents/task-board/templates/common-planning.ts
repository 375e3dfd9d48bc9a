import { table } from './tables'

/** What begins every production, whatever it is. `{event}` is what it is called. */
export const commonPlanning = table(
  'pre-production',
  `
brief       | Write the brief of the {event}                               | Producer           | plan | urgent | -84 | 8  |                   | Audience; Message; Date and place; What success looks like
goals       | Agree on goals and how each is measured                      | Marketing lead     | mark | high   | -82 | 4  | brief             |
budget      | Draft the budget with a contingency of ten percent           | Producer           | plan | urgent | -80 | 10 | brief             | Place and power; Crew and overtime; Equipment; Travel; Insurance; Contingency
budget-ok   | Get the budget approved in writing                           | Finance lead       | plan | urgent | -77 | 2  | budget            |
timeline    | Publish the production timeline with its deadlines           | Producer           | plan | high   | -75 | 4  | budget-ok         |
team        | Appoint the heads of department and say who decides what     | Producer           | plan | urgent | -74 | 6  | budget-ok         |
contacts    | Share the contact sheet with all heads of department         | Production manager | ops  |        | -70 | 2  | team              |
contracts   | Sign the contracts of freelancers and heads of department    | Legal counsel      | plan | high   | -63 | 6  | team              | Fees and overtime; Rights in the work; Confidentiality; Cancellation
offers      | Compare three offers per supplier                            | Production manager | ops  |        | -60 | 10 | budget-ok         |
insurance   | Take out liability, cancellation and goods-in-transit cover  | Finance lead       | plan | urgent | -56 | 4  | budget-ok         | Public liability; Employer’s liability; Cancellation; Samples in transit
orders      | Place purchase orders and pay the deposits                   | Finance lead       | ops  | high   | -50 | 6  | offers            |
privacy     | Check forms, lists and filming against data protection law   | Legal counsel      | plan |        | -45 | 4  | goals             |
footprint   | Set rules for waste, travel and reuse of materials           | Production manager | ops  | low    | -55 | 3  | brief             |
risk        | Write the risk assessment with method statements             | Safety officer     | ops  | high   | -35 | 8  | team              | Fire; Electricity; Working at height; Crowd; Manual handling; Weather
forecast    | Review costs against the budget and freeze changes           | Finance lead       | plan | high   | -21 | 4  | orders            |
`,
)
