import { table } from './table'

/** A store opens at ten; presentations at noon and at five. */
export const trunkShow = table(
  { callsBefore: 'D1', from: '10:00', hardOut: '20:30' },
  `
| Delivery counted against the packing list | | -3:00 | | | | |
| Rails dressed by delivery window          | | -2:00 | | | Look book on the screen | |
| Staff briefing: story, prices, terms      | | -0:45 | | | | Models and fitters present |
| First client's size run pulled            | | -0:15 | | | | |
# Morning
D1 | Doors, coffee at the bar             | 30:00   | =10:00 | Store day | Playlist A | Look book | |
A1 | Appointments, first hour             | 1:00:00 |  | Store day | Playlist A | | Two fitters on the floor |
A2 | Appointments, second hour            | 25:00   |  | Store day | Playlist A | | Models to change at a quarter to |
# Presentation at noon
P1 | Guests gather                        | 5:00    | =11:55 | Store 70% | Playlist down | Title card | Line at the curtain |
P2 | Welcome and the idea of the season   | 5:00    |  | Speaker | Microphone 1 | | Designer |
P3 | Looks, informal walk                 | 15:00   |  | Walk | Presentation mix | Look numbers | One a minute, stop at tables |
P4 | Questions, pieces passed round       | 15:00   |  | Store day | Playlist A | | Models stay in looks |
# Afternoon
A3 | Lunch, rails reset, order sheets checked | 40:00 |  | | Off | | |
A4 | Appointments                         | 2:00:00 | >13:20 | Store day | Playlist B | | Two fitters on the floor |
A5 | Press and stylists                   | 1:00:00 |  | Store day | Playlist B | | Look list and samples for loan |
A6 | Floor reset                          | 20:00   |  | | | | Models back at half past four |
# Presentation at five
P5 | Guests gather, drinks                | 5:00    | =16:55 | Store evening | Playlist down | Title card | Line at the curtain |
P6 | Welcome                              | 5:00    |  | Speaker | Microphone 1 | | Designer |
P7 | Looks, informal walk                 | 15:00   |  | Walk | Presentation mix | Look numbers | One a minute |
P8 | Made to measure, at the table        | 45:00   |  | Store evening | Playlist C | | Tailor and designer |
# Close
C1 | Late appointments                    | 1:00:00 |  | Store evening | Playlist C | | |
C2 | Orders read back and signed          | 30:00   |  | Store day | Off | Order totals | |
C3 | Count, pack, seal                    | 45:00   |  | Work light | Off | Off | |
`,
)
