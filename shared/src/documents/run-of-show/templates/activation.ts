import { table } from './table'

/** Open from noon to nine, with guests by slot. */
export const activation = table(
  { callsBefore: 'P1', from: '11:00', hardOut: '23:00' },
  `
| Power, network and content check     | | -3:00 | Rig on | System on, all zones | Content on every screen | |
| Walk the visitor flow with all leads | | -1:30 | | | | Every station manned |
| Ambassadors' call: words, consent, counts | | -1:00 | | | | Dressed and badged |
| Safety walk with the venue           | | -0:30 | | | | |
# Press hour
P1 | Press and partners, guided in groups | 45:00   | =11:00 | Day | Ambient low | Loop | Lead ambassador |
P2 | Statements and photographs           | 15:00   |  | Key light at the wall | Microphone 1 | Logo | Spokesperson |
# Open
V1 | Doors, first slots                   | 2:00:00 | =12:00 | Day | Ambient | Loop | Count at the door every hour |
V2 | Second wave, lunch crowd             | 1:30:00 |  | Day | Ambient | Loop | Queue host outside |
V3 | Reset: clean, restock, charge        | 15:00   |  | Day | Ambient | Back in a moment | Team break in halves |
V4 | Afternoon slots                      | 2:00:00 |  | Day | Ambient up | Loop | |
# Creators at six
C1 | Creators arrive, kit and story       | 15:00   | >17:45 | Evening | Ambient | Loop | Creator host |
C2 | Private walk-through                 | 30:00   |  | Evening, key lights | Ambient | Personal greeting | Two ambassadors each |
C3 | Free filming                         | 30:00   |  | Evening, no strobes | Low, cleared music only | Loop | |
# Evening
E1 | Evening slots                        | 45:00   |  | Evening | Ambient up | Evening loop | |
E2 | Stage change                         | 10:00   |  | Stage preset | Line check | Countdown | Artist at the side |
E3 | Live set                             | 30:00   | >20:10 | Stage cue stack | Front of house mix | Camera mix | Artist |
E4 | Last visitors                        | 20:00   |  | Evening | Ambient | Thanks | Gifts at the exit |
E5 | Doors closed                         | 10:00   | >21:00 | House up | Off | Off | Counts handed in |
# Strike
S1 | Content off, data saved, counts checked | 20:00 |  | Work light | Off | Off | |
S2 | Strike                               | 1:15:00 |  | Work light | Off | Off | |
`,
)
