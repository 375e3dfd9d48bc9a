import { table } from './tables'

/** Build, open, count, close. */
export const activationDay = table(
  'on-site-operations',
  `
site-over   | Take the site over with photographs                          | Production manager | ops  | high   | -2 07:00 | 1  | permit-ok             |
build-in    | Build the structure and have it inspected                    | Technical director | ops  | urgent | -1 14:00 | 16 | site-over build landlord |
tech-in     | Install devices, network and power                           | Technical director | ops  | high   | -1 18:00 | 8  | build-in power        |
stock-in    | Take stock in and count it by batch                          | Logistics lead     | ops  |        | -1 17:00 | 3  | samples-ord cold      |
train-team  | Train the ambassadors at their stations                      | Activation manager | ops  | urgent | -1 19:00 | 3  | staff-guide staff-cast | Welcome; Story; Consent; Queue; Incident
soft-open   | Open for an hour for friends and fix what fails              | Experience designer | ops | high   | -1 20:30 | 2  | tech-in train-team    |
walk-safe   | Walk the site with safety officer and first aiders           | Safety officer     | ops  | urgent | 0 08:30 | 1  | build-in medical      |
brief-day   | Brief all staff on figures, weather and incidents            | Activation manager | ops  | high   | 0 09:15 | 1  | train-team            |
creators-in | Welcome creators before the public                           | PR lead            | mark |        | 0 09:30 | 1  | creator-day soft-open |
open-site   | Open to the public                                           | Activation manager | ops  | urgent | 0 10:00 | 1  | walk-safe brief-day soft-open |
count-hour  | Count visitors, waiting time and sign-ups every hour         | Digital lead       | mark | high   | 0 20:00 | 2  | open-site tracking    |
refill      | Refill samples before each peak                              | Logistics lead     | ops  |        | 0 16:00 | 3  | open-site stock-in    |
tune        | Move staff and stations after the first two hours            | Experience designer | ops |        | 0 12:00 | 2  | open-site             |
live-post   | Publish the best visitor pictures with consent               | Social media lead  | media |       | 0 18:00 | 3  | open-site consent     |
draw        | Draw the prizes before a witness                             | Legal counsel      | mark |        | 0 19:30 | 1  | open-site prize-law   |
partner-in  | Show partners round and note what they say                   | Sponsorship lead   | spon |        | 0 15:00 | 2  | open-site partner-day |
close-site  | Close the queue, then the site, and make it safe             | Security lead      | ops  | high   | 0 20:30 | 1  | count-hour crowd-plan |
day-report  | Report the day’s figures and incidents                       | Activation manager | mark | high   | 0 21:30 | 1  | close-site            |
`,
)
