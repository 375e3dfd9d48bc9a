import { table } from './tables'

/** The shop as a room people want to enter. */
export const popUpCreative = table(
  'creative-design',
  `
shop-idea   | Present the concept of the shop                              | Creative director  | plan | urgent | -63 | 12 | brief locations       |
layout      | Draw the layout from window to till                          | Visual merchandiser | plan | high  | -46 | 10 | survey shop-idea      | Entrance; Hot spot; Fitting rooms; Till; Stockroom; Queue
fixtures    | Design fixtures that can move on to the next shop            | Set designer       | plan | high   | -40 | 16 | layout                |
fix-build   | Have fixtures and fitting rooms built                        | Set designer       | ops  | high   | -12 | 40 | fixtures fire-plan    |
shop-light  | Plan the light on product, face and window                   | Lighting designer  | plan |        | -35 | 6  | layout                |
facade      | Design sign, facade and window                               | Art director       | mark | high   | -38 | 10 | shop-idea use-permit  |
print       | Print signs, tickets and window film                         | Art director       | mark |        | -10 | 5  | facade pricing        |
scent-sound | Choose scent, playlist and sound for the room                | Creative director  | plan | low    | -14 | 3  | shop-idea             |
vm-guide    | Write the visual guide for the first two weeks               | Visual merchandiser | plan | high  | -8  | 6  | layout buy-stock      | Window; Tables; Rails; Folding; Refill
photo-wall  | Design the place where people take pictures                  | Art director       | mark |        | -28 | 4  | layout                |
web-page    | Build the page with hours, products and bookings             | Digital lead       | mark |        | -12 | 8  | programme             |
shop-film   | Film the making of the shop                                  | Social media lead  | media |       | -6  | 6  | social-plan           |
`,
)
