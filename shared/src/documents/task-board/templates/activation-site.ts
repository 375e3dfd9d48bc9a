import { table } from './tables'

/** A structure in a public or shared place. */
export const activationSite = table(
  'venue-and-logistics',
  `
flow        | Draw the visitor flow with queue, exit and lost property     | Experience designer | ops | high   | -34 | 6  | plans reach journey   | Entrance; Queue with shade; Stations; Exit; Wheelchair turn
structure   | Get the structure calculated for wind and ballast            | Technical director | ops  | urgent | -32 | 6  | plans stand-design    |
ground      | Check ground load, drains and buried services                | Technical director | ops  | high   | -34 | 3  | plans                 |
landlord    | Get method statements approved by the landlord               | Production manager | ops  | high   | -20 | 4  | structure risk        |
trade       | Register sampling and sale with the local authority          | Legal counsel      | ops  |        | -32 | 3  | product permits       |
cold        | Arrange storage, cooling and refills by shift                | Logistics lead     | ops  |        | -14 | 3  | samples-ord           |
water       | Order water, waste and hand washing                          | Venue manager      | ops  |        | -20 | 2  | flow                  |
crowd-plan  | Set queue limits and who closes the queue                    | Security lead      | ops  | urgent | -16 | 4  | flow security         | Density; Waiting time; Signal to stop; Barriers
weather     | Write plan B for wind, rain and heat with its limits         | Safety officer     | ops  | urgent | -14 | 4  | structure             | Wind speed to close; Roof; Water for the queue; Who decides
night-guard | Book guards for the nights                                   | Security lead      | ops  |        | -14 | 2  | security              |
spares      | List spares for every device and where they stand            | Technical director | ops  |        | -10 | 3  | tech-list             |
children    | Write the procedure for lost children and harassment         | Safety officer     | ops  | high   | -12 | 3  | crowd-plan            |
`,
)
