import { table } from './tables'

/** What the show looks and sounds like, and who wears what. */
export const runwayCreative = table(
  'creative-design',
  `
concept     | Present the concept of the show to the house                 | Creative director  | plan | urgent | -77 | 12 | brief                 | References; Set sketch; Music direction; Length; First and last image
set-design  | Design set and runway                                        | Set designer       | plan | high   | -56 | 24 | concept               |
set-plan    | Draw the set for construction                                | Set designer       | ops  | high   | -35 | 16 | set-design plans      | Plans; Sections; Materials; Weights
set-flame   | Get flame certificates for every set material                | Set designer       | ops  | urgent | -33 | 3  | set-plan              |
set-build   | Build the set in the workshop                                | Set designer       | ops  | high   | -7  | 40 | set-plan              |
light-plot  | Draw the lighting plot and order the rig                     | Lighting designer  | ops  | high   | -28 | 14 | set-plan              | Key light for camera; Colour temperature; Follow spots; Blackout
light-cues  | Write the lighting cues                                      | Lighting designer  | ops  | high   | -5  | 8  | light-plot music-cut  |
music-dir   | Choose the music direction with the designer                 | Music supervisor   | plan | high   | -49 | 8  | concept               |
music-right | Clear music for the room, the stream and replays             | Music supervisor   | plan | urgent | -14 | 8  | music-dir             | Public performance; Synchronisation; Master; Territories; Takedown risk
music-cut   | Cut the soundtrack to the length of the show                 | Sound designer     | plan | high   | -6  | 12 | music-dir             |
sound-sys   | Design the sound system and its delays                       | Sound designer     | ops  |        | -28 | 6  | plans                 |
film        | Produce films and title cards for the screens                | Video lead         | plan |        | -5  | 20 | concept               |
stream-plan | Plan cameras, crane and stream                               | Video lead         | media | high  | -28 | 8  | runway-plan           | Positions; Isolated recording; Sight lines; Latency
stream-test | Test the stream end to end with a backup encoder             | Video lead         | media | high  | -2  | 4  | stream-plan network   |
looks-list  | List the looks with every piece, shoe and accessory          | Designer           | plan | urgent | -10 | 12 | concept               |
edit-looks  | Edit the looks with the stylist                              | Stylist            | plan | high   | -8  | 12 | looks-list            |
shoes       | Order shoes in two sizes per model                           | Stylist            | ops  | high   | -28 | 5  | cast-brief            |
lineup      | Set the order of looks                                       | Stylist            | plan | urgent | -3  | 6  | edit-looks cast-first |
fit-plan    | Schedule the fittings                                        | Stylist            | plan | high   | -5  | 3  | cast-first edit-looks |
fittings    | Fit every look on its model and photograph it                | Stylist            | plan | urgent | -2  | 24 | fit-plan cast-book    | Photo; Alterations; Shoes; Jewellery; Dressing notes
alterations | Finish the alterations                                       | Designer           | ops  | urgent | -1  | 16 | fittings              |
changes     | Find quick changes and place a dresser at each               | Head dresser       | ops  | urgent | -2  | 4  | lineup                |
look-board  | Print the look board and a card per model                    | Head dresser       | ops  | high   | -1  | 4  | fittings lineup       |
hair-test   | Test the hair with the designer                              | Hair lead          | plan | high   | -7  | 6  | concept               |
make-test   | Test make-up and nails with the designer                     | Make-up lead       | plan | high   | -7  | 6  | concept               | Skin; Eyes; Nails; Allergies
beauty-time | Time hair and make-up per chair                              | Hair lead          | ops  |        | -4  | 3  | hair-test make-test   |
walk        | Choreograph entrances, spacing and finale                    | Show director      | plan | high   | -5  | 6  | runway-plan concept   |
show-file   | Write the run of show with all cues                          | Stage manager      | ops  | urgent | -2  | 8  | lineup light-cues music-cut walk | Calls; House; Looks; Finale; Holds
`,
)
