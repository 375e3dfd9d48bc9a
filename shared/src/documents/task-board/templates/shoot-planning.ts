import { table } from './tables'

/** A photo shoot before the shoot day: images needed, team, models, rights. The show date is the shoot day. */
export const shootPlanning = table(
  'pre-production',
  `
image-list  | List every image needed by channel, format and crop          | Art director       | mark | urgent | -35 | 6  | brief                 | Campaign; E-commerce; Lookbook; Press; Social; Clean background
usage       | Define usage: channels, territories, years                   | Legal counsel      | plan | urgent | -34 | 4  | image-list            |
photog      | Compare portfolios and book the photographer                 | Producer           | plan | urgent | -28 | 8  | usage budget-ok       | Day rate; Usage fee; Assistants; Equipment; Cancellation
photog-deal | Sign the licence with the photographer                       | Legal counsel      | plan | urgent | -21 | 4  | photog                | Usage; Selects; Retouching; Credit; Files handed over
film-team   | Book the film crew for moving images                         | Video lead         | plan |        | -21 | 3  | image-list budget-ok  |
stylist-in  | Book stylist and assistants                                  | Producer           | plan | high   | -25 | 3  | budget-ok             |
hmu-in      | Book hair, make-up and nails                                 | Producer           | plan | high   | -21 | 3  | budget-ok             |
set-in      | Book set designer and props                                  | Producer           | plan |        | -24 | 2  | budget-ok             |
digi-in     | Book the digital operator with equipment                     | Producer           | plan | high   | -18 | 2  | photog                |
retouch-in  | Reserve the retoucher’s days                                 | Producer           | plan |        | -16 | 2  | photog                |
cast-pack   | Send the casting package to agencies                         | Casting director   | plan | high   | -24 | 4  | image-list usage      | Usage; Sizes; Nudity and transparency; Travel; Rate
self-tapes  | Sort portfolios and digitals                                 | Casting director   | plan |        | -18 | 6  | cast-pack             |
cast-opts   | Place first and second options                               | Casting director   | plan | urgent | -14 | 4  | self-tapes            |
cast-ok     | Get the models approved by the house                         | Art director       | plan | urgent | -10 | 2  | cast-opts             |
cast-conf   | Confirm the models with usage in writing                     | Casting director   | plan | urgent | -8  | 4  | cast-ok usage         | Fee; Overtime; Usage; Buy-out; Exclusivity
minors      | Get permission and a chaperone for models under age          | Legal counsel      | plan | urgent | -6  | 3  | cast-ok               |
release-txt | Prepare releases for models, locations and property          | Legal counsel      | plan | high   | -9  | 3  | usage                 |
styl-pull   | Request the looks from showroom and lenders                  | Stylist            | ops  | high   | -12 | 6  | looks-plan stylist-in |
loan-paper  | Sign the loans with values and return dates                  | Stylist            | ops  | high   | -7  | 3  | styl-pull             |
moodboard-ok | Hold the pre-production meeting and approve the boards      | Art director       | plan | urgent | -7  | 4  | boards cast-opts      | Shot list; Casting; Looks; Set; Light; Schedule
call-sheet  | Write the call sheet by the quarter of an hour               | Producer           | ops  | urgent | -2  | 5  | shot-order cast-conf place-deal | Addresses; Calls; Weather; Hospital; Meals; Wrap
call-send   | Send the call sheet and collect every answer                 | Producer           | ops  | urgent | -1  | 2  | call-sheet            |
`,
)
