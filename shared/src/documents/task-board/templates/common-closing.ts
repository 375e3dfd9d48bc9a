import { table } from './tables'

/** What ends every production. */
export const commonClosing = table(
  'post-event',
  `
thanks      | Thank crew, talent and partners by name                      | Producer           | plan  |        | 2  | 3  |                   |
assets      | Collect all pictures, films and documents in one archive     | Production manager | media | high   | 3  | 4  |                   |
damage      | Settle damage, losses and deposits                           | Production manager | ops   |        | 7  | 4  |                   |
hours       | Approve hours and overtime of crew                           | Production manager | ops   | high   | 4  | 4  |                   |
invoices    | Check invoices against orders and release payment            | Finance lead       | plan  | high   | 14 | 8  | hours             |
debrief     | Hold the debrief and write down what to change               | Producer           | plan  | high   | 7  | 4  | thanks            | What worked; What failed; What surprised; Owner for each change
coverage    | Report on coverage, reach and mentions                       | PR lead            | media |        | 14 | 6  | assets            |
results     | Compare the results with the goals                           | Marketing lead     | mark  | high   | 18 | 6  | coverage          |
accounts    | Close the accounts with actual cost against budget           | Finance lead       | plan  | high   | 30 | 6  | invoices damage   |
rights-end  | Enter the dates on which usage rights end                    | Legal counsel      | media |        | 10 | 2  | assets            |
footprint-2 | Report waste, travel and reuse against the rules set         | Production manager | ops   | low    | 21 | 3  | footprint         |
`,
)
