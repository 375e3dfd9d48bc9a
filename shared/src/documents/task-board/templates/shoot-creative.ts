import { table } from './tables'

/** What the pictures will be. */
export const shootCreative = table(
  'creative-design',
  `
direction   | Write the creative direction with the designer               | Creative director  | plan | urgent | -30 | 8  | brief                 | Woman or man in three words; Light; Place; What it is not
boards      | Make boards for image, hair, make-up and set                 | Art director       | plan | high   | -18 | 10 | direction             |
layout-use  | Draw layouts with space for logo and copy                    | Art director       | mark | high   | -12 | 6  | image-list direction  | Poster; Double page; Banner; Story; Safe area
looks-plan  | Choose the looks with the designer                           | Stylist            | plan | urgent | -14 | 8  | direction stylist-in  |
outfit-log  | Number outfits with every piece and style number             | Stylist            | ops  | high   | -4  | 5  | styl-pull             |
set-sketch  | Sketch the sets and their changes                            | Set designer       | plan | high   | -12 | 8  | direction set-in      |
props       | Buy, rent and collect props                                  | Set designer       | ops  |        | -3  | 10 | set-sketch            |
light-test  | Test light and lens on a stand-in                            | Photographer       | plan | high   | -5  | 5  | kit-list boards       |
colour-ref  | Agree colour profile, file names and crops                   | Digital operator   | ops  | high   | -5  | 3  | layout-use digi-in    | Profile; Naming; Resolution; Crop guides; Metadata
hair-idea   | Agree hair per look                                          | Hair lead          | plan |        | -5  | 3  | boards hmu-in         |
make-idea   | Agree make-up and nails per look                             | Make-up lead       | plan |        | -5  | 3  | boards hmu-in         |
fit-shoot   | Fit the looks on the models                                  | Stylist            | plan | high   | -2  | 6  | outfit-log cast-conf  | Pins; Shoes; Underwear; Alterations
shot-order  | Put the shots in order of light, set and hair                | Art director       | ops  | urgent | -3  | 4  | moodboard-ok looks-plan set-sketch | Minutes per shot; Must have; Nice to have; Last light
motion-brd  | Draw the storyboard for films                                | Video lead         | plan |        | -5  | 5  | direction film-team   |
bts-plan    | Plan the pictures behind the scenes                          | Social media lead  | media | low   | -4  | 2  | image-list            |
music-bts   | Licence music for the films                                  | Music supervisor   | plan |        | -4  | 2  | motion-brd usage      |
`,
)
