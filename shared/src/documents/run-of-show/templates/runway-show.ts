import { table } from './table'

/** Doors at half past seven, the show at eight. */
export const runwayShow = table(
  { callsBefore: 'H1', from: '19:30', hardOut: '21:30' },
  `
| Load-in, set and runway        | | -12:30 | Rig focused on marks | Line check, all blocks | Screens up, test card | |
| Crew call and safety briefing  | | -10:30 | | | | |
| Technical run, cues only       | | -5:30  | Full cue stack | Show levels, comms check | Playback and stream test | |
| Models, hair and make-up call  | | -5:30  | | | | Check in at talent desk, nails first |
| Walk rehearsal, in shoes       | | -3:00  | Show state | Show music | | All models, own clothes |
| Run-through in looks           | | -1:45  | Full show | Full show | Full show, cameras | First looks only, then line |
| Doors briefing, front of house | | -1:30  | | | | |
| House closed, security sweep   | | -1:00  | House 100% | | | Backstage only |
| First looks dressed            | | -0:05  | | | | At the rail, shoes on |
# House open
H1 | Doors, guests arrive        | 20:00 | =19:30 | House 60%, runway dark | Playlist A | Title card | Dressers at rails |
H2 | Front row escorted           | 8:00  |  | House 60% | Playlist A | Title card | Escorts to the door |
H3 | Hold for late arrivals       | 2:00  |  | House 40% | Playlist A down | | Line-up 1 to 12 |
# Opening
1  | House to black               | 0:20  | =20:00 | LX 1 house out | SND 1 fade | Blackout | In line |
2  | Opening film                 | 1:10  |  | LX 2 hold | SND 2 film sound | Film | First face at the mark |
3  | Reveal                       | 0:30  |  | LX 3 runway up | SND 3 open | Logo still | First face steps in |
# Collection
4  | Section one, day             | 8:00  |  | LX 4 day | SND 4 pulse | Loop one | One every 30 s, pacing from the desk |
5  | Change of light              | 0:15  |  | LX 5 cross | SND 5 bridge | Fade | Hold at the entrance |
6  | Section two, tailoring       | 8:00  |  | LX 6 cool side | SND 6 strings | Loop two | One every 30 s |
7  | Change of light              | 0:15  |  | LX 7 cross | SND 7 bridge | Fade | Hold at the entrance |
8  | Section three, evening       | 8:00  |  | LX 8 single source | SND 8 swell | Loop three | Trains held at the exit |
# Finale
9  | Silence                      | 0:10  |  | LX 9 out | SND 9 stop | Black | Finale line complete |
10 | Finale, everybody            | 2:30  |  | LX 10 full | SND 10 finale | Logo | Out in order of first looks |
11 | Bow                          | 0:40  |  | LX 11 follow | SND 10 goes on | Logo | Designer from stage left |
12 | Blackout, house up           | 0:20  |  | LX 12 out, then house | SND 11 walk-out | Thanks | Clear the runway |
# After
13 | Guests out, backstage greeting | 25:00 |  | House 80% | Playlist B | Title card | Designer and first looks at the wall |
14 | Photographs, looks by number   | 20:00 |  | Work light | | | Stylist calls numbers |
15 | House clear, strike begins     | 10:00 |  | Work light | Off | Off | Looks bagged and counted |
`,
)
