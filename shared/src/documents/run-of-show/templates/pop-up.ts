import { table } from './table'

/** The first day of a shop that stays for weeks: doors at noon, drinks at seven. */
export const popUp = table(
  { callsBefore: 'D1', from: '12:00', hardOut: '22:30' },
  `
| Keys, alarm, cleaning done              | | -4:30 | | | | |
| Stock counted in and steamed            | | -4:00 | | | | |
| Tills, cards and network tested         | | -2:30 | | | Price list live | |
| Staff briefing: story, sizes, returns   | | -2:00 | | | | Whole team |
| Press preview                           | | -1:30 | Day | Playlist A | Campaign film | Designer, PR lead |
| Window unveiled                         | | -0:15 | Window key | | | |
# Opening
D1 | Ribbon and doors                     | 15:00   | =12:00 | Day, window key | Playlist A | Campaign film | Designer and landlord |
D2 | First customers, gift with purchase  | 45:00   |  | Day | Playlist A | Campaign film | Host at the door |
D3 | Trading                              | 2:00:00 |  | Day | Playlist A | Loop | |
D4 | Restock, floor check, cash count     | 20:00   |  | Day | Playlist A | Loop | Breaks in halves |
D5 | Trading, after school and work       | 2:30:00 |  | Day to evening | Playlist B | Loop | Second shift |
D6 | Doors closed for the change          | 40:00   | >18:00 | Evening preset | Line check | Title card | Catering in |
# Opening drinks
E1 | Guests arrive by list                | 30:00   | =19:00 | Evening | Playlist C | Title card | Two at the door |
E2 | Welcome                              | 5:00    |  | Speaker | Microphone 1 | Logo | Designer |
E3 | Looks worn through the shop          | 15:00   |  | Evening, key lights | Presentation mix | Look numbers | Five models, two turns each |
E4 | Drinks, tills open                   | 1:10:00 |  | Evening | Playlist C | Loop | Fitters free |
E5 | Last orders at the till              | 15:00   |  | Evening | Playlist C down | Thanks | |
# Close
C1 | Doors closed, count and cash up      | 30:00   |  | Work light | Off | Off | |
C2 | Sell-through noted, reorder sent     | 20:00   |  | Work light | Off | Off | |
`,
)
