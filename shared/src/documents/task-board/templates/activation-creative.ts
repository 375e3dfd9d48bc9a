import { table } from './tables'

/** The experience station by station. */
export const activationCreative = table(
  'creative-design',
  `
idea        | Present three ideas and choose one                           | Creative director  | plan | urgent | -58 | 12 | insight               |
journey     | Write the visitor journey minute by minute                   | Experience designer | plan | high  | -50 | 8  | idea                  | Invite; Arrive; Try; Share; Take away; Return
stand-design | Design the structure and its stations                       | Set designer       | plan | high   | -44 | 20 | journey               |
prototype   | Build a prototype of the main interaction                    | Experience designer | plan | high  | -35 | 16 | journey               |
user-test   | Test the prototype with ten strangers                        | Experience designer | plan | high  | -28 | 6  | prototype             | Understood without help; Time; Fun; Broken parts
tech-list   | Specify devices, sensors and software                        | Technical director | ops  | high   | -26 | 6  | user-test             |
photo-spot  | Design the picture people will share                         | Art director       | mark | high   | -26 | 6  | stand-design          | Light on the face; Brand in frame; Phone held upright
data-flow   | Build sign-up and its way into the client database           | Digital lead       | mark | urgent | -16 | 12 | consent               | Double opt-in; Offline buffer; Deletion; Duplicates
content     | Produce screens, sound and copy                              | Art director       | mark |        | -10 | 20 | user-test stand-design |
sound-level | Set sound levels with the neighbours in mind                 | Sound designer     | ops  |        | -12 | 3  | permits               |
music-law   | Licence the music for a public place                         | Music supervisor   | plan |        | -20 | 3  | idea                  |
take-away   | Design and order what visitors take home                     | Art director       | mark |        | -30 | 6  | journey               |
build       | Build and pre-assemble in the workshop                       | Set designer       | ops  | urgent | -6  | 32 | stand-design user-test |
dry-run     | Run a full visit in the workshop against the clock           | Experience designer | ops | high   | -5  | 4  | build content data-flow |
staff-guide | Write the ambassador guide with answers and refusals         | Activation manager | ops  | high   | -5  | 4  | journey product       |
`,
)
