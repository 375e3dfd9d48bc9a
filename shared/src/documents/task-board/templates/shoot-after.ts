import { table } from './tables'

/** From the disks to the last crop delivered. */
export const shootAfter = table(
  'post-event',
  `
third-copy  | Take the third copy off site                                 | Digital operator   | ops  | urgent | 1  | 1  | copy-2                |
kit-back    | Return equipment and report damage                           | Logistics lead     | ops  | high   | 1  | 2  | wrap-place            |
loans-back  | Return looks, shoes and jewellery to the lenders             | Stylist            | ops  | urgent | 2  | 4  | wrap-looks            |
props-back  | Return or resell props                                       | Set designer       | ops  | low    | 3  | 3  | wrap-place            |
web-gallery | Send the gallery for the selection                           | Photographer       | plan | high   | 2  | 3  | copy-2                |
select-1    | Make the first selection                                     | Art director       | plan | urgent | 4  | 5  | web-gallery           |
select-ok   | Get the final selection approved                             | Creative director  | plan | urgent | 6  | 2  | select-1              |
retouch-txt | Write retouching notes per picture                           | Art director       | plan | high   | 7  | 4  | select-ok             | Skin; Garment; Background; Colour; What stays
retouch-1   | Retouch the first round                                      | Retoucher          | plan | high   | 12 | 24 | retouch-txt retouch-in |
colour-ok   | Match colours with the garments                              | Art director       | plan | high   | 13 | 3  | retouch-1             |
retouch-2   | Retouch the second round and stop there                      | Retoucher          | plan |        | 16 | 12 | colour-ok             |
hand-over   | Deliver files per channel with names and metadata            | Retoucher          | media | urgent | 18 | 6  | retouch-2             | Print; Web; Story; Poster; Press; Credits in the file
film-cut    | Cut and grade the films                                      | Video lead         | media |       | 16 | 20 | select-ok films       |
bts-out     | Publish the first look behind the scenes after the embargo   | Social media lead  | media | low   | 20 | 2  | bts hand-over         |
credits     | Check credits wherever the pictures appear                   | PR lead            | media |       | 25 | 2  | hand-over             |
usage-file  | File licences and releases beside each picture               | Legal counsel      | plan | high   | 19 | 3  | hand-over releases    |
fees-models | Approve model fees with usage and overtime                   | Casting director   | plan | high   | 10 | 2  | overtime              |
test-pics   | Agree which pictures team and models may show                | Producer           | media | low    | 22 | 1  | hand-over             |
`,
)
