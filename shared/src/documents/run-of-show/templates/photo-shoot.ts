import { table } from './table'

/** A day in the studio, first shot at half past nine. */
export const photoShoot = table(
  { callsBefore: 'S1', from: '09:30', hardOut: '19:00' },
  `
| Studio open, light and digital set up    | | -2:30 | Set-up one rigged | | Tethered, colour checked | |
| Hair and make-up call, first model       | | -2:30 | | | | Chair one |
| Stylist: looks in order, steamed         | | -2:00 | | | | |
| Second model call                        | | -1:00 | | | | Chair two |
| Walk the image list with everybody       | | -0:20 | | | | Photographer, art director, client |
# Set-up one
S1 | Test frame approved                  | 10:00   | =09:30 | Set-up one | Music low | Layout overlay on | Model one, look one |
S2 | Look one                             | 35:00   |  | Set-up one | Music | Selects flagged | Model one |
S3 | Look two                             | 35:00   | | Set-up one | Music | Selects flagged | Model two |
S4 | Look three                           | 35:00   |  | Set-up one | Music | Selects flagged | Model one |
# Set-up two
S5 | Change of light                      | 30:00   |  | Set-up two rigged | | Selects reviewed | Changes in make-up |
S6 | Look four                            | 35:00   |  | Set-up two | Music | Selects flagged | Model two |
S7 | Look five                            | 35:00   |  | Set-up two | Music | Selects flagged | Both |
L  | Lunch, first backup                  | 45:00   | >13:15 | | | Two copies, checked | |
# Set-up three
S8 | Set-up three, outside or daylight    | 25:00   |  | Daylight, flags | | Tether on battery | |
S9 | Look six                             | 40:00   |  | Daylight | | Selects flagged | Both |
S10 | Look seven, movement                | 40:00   |  | Daylight | | Selects flagged | Model one |
# Film and details
F1 | Vertical film, fifteen seconds a look | 45:00  |  | Continuous | Playback | Frame lines for each format | Both |
F2 | Details: fabric, seams, accessories  | 50:00   |  | Table | | Shot list ticked | |
F3 | Reserve                              | 20:00   |  | | | Image list read once more | |
# Wrap
W1 | Models released, releases signed     | 10:00   |  | | Off | | Both |
W2 | Second backup, drives parted         | 25:00   |  | | | Two drives, two people | |
W3 | Looks counted and bagged, strike     | 40:00   |  | Work light | | | |
`,
)
