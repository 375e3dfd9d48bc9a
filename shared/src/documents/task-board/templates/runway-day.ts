import { table } from './tables'

/** Show day by the clock, for doors at half past seven and a show at eight in the evening. */
export const runwayDay = table(
  'on-site-operations',
  `
set-in      | Install set and runway surface                               | Set designer       | ops  | urgent | -1 18:00 | 12 | set-build rig-ok     |
light-focus | Focus and programme the lights                               | Lighting designer  | ops  | high   | -1 22:00 | 8  | set-in light-plot    |
sound-check | Check sound in every block and at line-up                    | Sound designer     | ops  | high   | -1 23:00 | 3  | sound-sys seat-build |
crew-brief  | Brief the crew on safety and the day                         | Stage manager      | ops  | high   | 0 09:00 | 1  | crew-call             | Exits; Radio discipline; Who stops the show; Meals
collection  | Receive the collection and check it piece by piece           | Head dresser       | ops  | urgent | 0 10:00 | 3  | samples-in            |
rails       | Dress the rails in running order and steam                   | Head dresser       | ops  | high   | 0 12:30 | 6  | collection look-board alterations |
dress-brief | Brief the dressers at their rails                            | Head dresser       | ops  | high   | 0 14:30 | 1  | rails changes         |
model-call  | Check models in and send them to the chairs                  | Casting director   | ops  | urgent | 0 14:00 | 2  | cast-book             | Name on the card; Shoes; Late models called at once
beauty      | Finish hair and make-up                                      | Hair lead          | ops  | urgent | 0 18:30 | 20 | model-call beauty-time |
sweep       | Clear the house and search it                                | Security lead      | ops  | high   | 0 15:00 | 2  | security              |
cue-check   | Run all cues without models                                  | Show director      | ops  | high   | 0 15:30 | 1  | show-file light-focus sound-check |
rehearse-1  | Rehearse the walk in shoes                                   | Show director      | ops  | urgent | 0 16:30 | 2  | cue-check model-call walk |
camera-run  | Rehearse cameras and stream with the walk                    | Video lead         | media | high  | 0 16:30 | 1  | stream-test           |
rehearse-2  | Run through in looks with light and sound                    | Show director      | ops  | urgent | 0 17:45 | 2  | rehearse-1 dress-brief |
notes-run   | Give notes and lock the order of looks                       | Show director      | plan | high   | 0 18:15 | 1  | rehearse-2            |
seat-place  | Place seat cards and gifts and check against the plan        | PR lead            | mark | high   | 0 17:00 | 3  | seat-cards seat-build |
foh-brief   | Brief hosts, ushers and door staff                           | Front of house manager | ops | high | 0 18:00 | 1 | hosts door-list       | Tone; Late guests; Standing; Escorts; Problems desk
backs-press | Let backstage press in by slots                              | PR lead            | media |       | 0 17:30 | 2  | accredit-ok           |
house-ready | Walk the house and hand it over to front of house            | Stage manager      | ops  | urgent | 0 19:15 | 1  | fire-walk seat-place sweep |
doors       | Open the doors                                               | Front of house manager | ops | urgent | 0 19:30 | 1 | house-ready foh-brief |
pit-fill    | Seat photographers in the pit                                | PR lead            | media |       | 0 19:30 | 1  | pit                   |
first-look  | Dress first looks and check them against the board           | Head dresser       | ops  | urgent | 0 19:40 | 1  | beauty notes-run      |
seat-fill   | Fill empty seats of the first rows                           | PR lead            | mark | high   | 0 19:58 | 1  | doors                 |
go-ready    | Collect ready from every department and report to the caller | Stage manager      | ops  | urgent | 0 19:58 | 1  | first-look doors      |
call-show   | Call the show                                                | Stage manager      | ops  | urgent | 0 20:00 | 1  | go-ready              |
bow         | Bring the designer to the bow and to the press               | PR lead            | media |       | 0 20:20 | 1  | call-show             |
egress      | Lead guests out and hold cars                                | Front of house manager | ops |     | 0 20:50 | 1 | call-show             |
undress     | Count every look back on its rail                            | Head dresser       | ops  | urgent | 0 21:00 | 2  | call-show             | Pieces; Shoes; Jewellery signed back; Missing list
`,
)
