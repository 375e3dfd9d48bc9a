import { table } from './tables'

/** Fit-out, opening, and the weeks of trading after it. */
export const popUpDay = table(
  'on-site-operations',
  `
keys        | Take over keys and meters                                    | Production manager | ops  | urgent | -8 09:00 | 1  | lease-sign utilities  |
protect     | Protect floors and walls that go back as they were           | Technical director | ops  | high   | -8 12:00 | 3  | keys                  |
paint       | Paint and lay the floor                                      | Set designer       | ops  | high   | -6 18:00 | 16 | protect               |
fit-out     | Install fixtures, fitting rooms and light                    | Set designer       | ops  | urgent | -4 18:00 | 24 | paint fix-build shop-light |
sign-up     | Put up sign and window                                       | Art director       | ops  | high   | -3 18:00 | 6  | print fit-out         |
electric-ok | Have the installation checked and signed off                 | Safety officer     | ops  | urgent | -3 12:00 | 2  | fit-out               |
stock-take  | Receive the stock, count it and tag it                       | Store manager      | ops  | high   | -2 17:00 | 12 | stock-ship alarm      |
dress-shop  | Dress the shop to the visual guide                           | Visual merchandiser | ops | urgent | -1 14:00 | 10 | stock-take fit-out vm-guide |
rehearsal   | Rehearse a day: open, sell, refund, alarm, close             | Store manager      | ops  | urgent | -1 17:00 | 3  | dress-shop train-store |
press-hour  | Show the shop to the press before the doors open             | PR lead            | media | high  | 0 09:30 | 1  | dress-shop press-kit  |
float-in    | Count the float and open the tills                           | Store manager      | ops  | high   | 0 09:45 | 1  | cash rehearsal        |
first-open  | Open the doors                                               | Store manager      | ops  | urgent | 0 10:00 | 1  | float-in electric-ok sign-up |
noon        | Move what sells and fix what blocks the way                  | Visual merchandiser | ops |        | 0 13:00 | 2  | first-open            |
party-set   | Turn the shop into the opening evening                       | Producer           | ops  | high   | 0 18:00 | 2  | first-open opening-plan |
party       | Welcome guests to the opening evening                        | Front of house manager | mark | high | 0 19:00 | 3 | party-set door-list  |
close-1     | Close the day: count, bank, lock                             | Store manager      | ops  | high   | 0 22:30 | 1  | party                 |
day-1       | Send sales, visitors and conversion of the first day         | Store manager      | plan | high   | 0 23:00 | 1  | close-1               |
`,
)
