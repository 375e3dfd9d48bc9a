import { table } from './tables'

/** The shoot day by the clock, from eight in the morning to six in the evening. */
export const shootDay = table(
  'on-site-operations',
  `
set-pre     | Build the first set the evening before                       | Set designer       | ops  | high   | -1 19:00 | 5  | props backdrops       |
clothes-in  | Receive the looks and check them against the loans           | Stylist            | ops  | urgent | -1 18:00 | 3  | loan-paper outfit-log |
crew-in     | Open the place and lay protection                            | Production manager | ops  | high   | 0 06:30 | 1  | place-deal            |
light-set   | Build light for the first shot                               | Photographer       | ops  | high   | 0 08:00 | 2  | crew-in light-test kit-order |
tether      | Set up tethering with double backup and check the screen     | Digital operator   | ops  | urgent | 0 08:00 | 1  | crew-in colour-ref disks |
hmu-start   | Start hair and make-up                                       | Make-up lead       | ops  | high   | 0 07:00 | 2  | make-idea hair-idea crew-in |
releases    | Get every release signed before the first picture            | Producer           | ops  | urgent | 0 08:30 | 1  | release-txt           |
brief-crew  | Brief the team on shots, safety and phones                   | Producer           | ops  | high   | 0 08:15 | 1  | call-send first-aid   | Shots; Meals; Exits; What stays secret; Wrap
steam-1     | Steam the looks in order of the shots                        | Stylist            | ops  |        | 0 08:15 | 2  | clothes-in fit-shoot  |
shot-1      | Get the first picture approved on the screen                 | Art director       | plan | urgent | 0 09:30 | 1  | light-set tether hmu-start releases steam-1 |
must-am     | Finish the pictures of the morning that must exist           | Photographer       | plan | urgent | 0 12:45 | 4  | shot-1 shot-order     |
crop-check  | Lay logo and crops over the selects                          | Art director       | mark | high   | 0 12:45 | 1  | shot-1 layout-use     |
lunch       | Serve lunch and re-dress the set                             | Catering lead      | ops  |        | 0 13:30 | 1  | must-am food          |
films       | Shoot the films between two sets                             | Video lead         | media |       | 0 15:30 | 2  | motion-brd lunch      |
bts         | Take pictures and voices behind the scenes                   | Social media lead  | media | low   | 0 16:00 | 4  | bts-plan shot-1       |
stills      | Shoot pieces and details on the table                        | Photographer       | plan |        | 0 16:30 | 2  | lunch                 |
time-check  | Decide at four which shots to drop                           | Producer           | plan | high   | 0 16:00 | 1  | must-am               |
must-pm     | Finish the remaining pictures that must exist                | Photographer       | plan | urgent | 0 17:45 | 4  | lunch time-check      |
all-there   | Tick off the image list before anybody leaves                | Art director       | plan | urgent | 0 18:00 | 1  | must-pm stills films  |
copy-2      | Copy to the second disk and verify                           | Digital operator   | ops  | urgent | 0 18:45 | 1  | all-there             |
wrap-looks  | Count the looks and jewellery and pack                       | Stylist            | ops  | urgent | 0 19:00 | 2  | all-there             |
wrap-place  | Clear the place, photograph it and hand back the keys        | Production manager | ops  | high   | 0 20:00 | 2  | all-there             |
overtime    | Sign overtime with crew and models                           | Producer           | ops  | high   | 0 19:00 | 1  | all-there             |
`,
)
