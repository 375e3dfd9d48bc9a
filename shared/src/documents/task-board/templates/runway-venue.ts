import { table } from './tables'

/** A runway, its house and its backstage. */
export const runwayVenue = table(
  'venue-and-logistics',
  `
dock        | Book crew for load-in, rigging and focus                     | Production manager | ops  | high   | -24 | 4  | orders                |
rig-calc    | Get the rigging loads calculated and stamped                 | Technical director | ops  | urgent | -28 | 6  | set-plan              |
runway-plan | Mark runway, exits and turns on the floor plan               | Show director      | ops  | high   | -42 | 4  | plans                 | Entrance; Turns; Photographers’ end; Exit; Width and surface
backstage   | Plan backstage: dressing, hair and make-up, line-up, catering | Stage manager     | ops  | high   | -28 | 8  | plans runway-plan     | Rails per model; Mirrors and light; Line-up; Quick change; Toilets
risers      | Order seating, risers and the pit                            | Technical director | ops  | high   | -35 | 4  | plans runway-plan     |
comms       | Order radios and intercom, and fix the channels              | Stage manager      | ops  | high   | -14 | 3  | backstage             | Caller; Lighting; Sound; Video; Line-up; Front of house
heat        | Book heating or cooling for house and backstage              | Technical director | ops  |        | -28 | 3  | power                 |
generator   | Order the twin generator with automatic change-over          | Technical director | ops  | high   | -24 | 3  | power                 |
samples-in  | Arrange transport of the collection with customs papers      | Logistics lead     | ops  | urgent | -14 | 8  | insurance             | Carnet; Weight and crates; Steamers; Guard on the van
show-pass   | Order passes by zone                                         | Security lead      | ops  |        | -10 | 3  | security              |
crowd       | Plan the crowd outside: barriers, street style, arrivals     | Security lead      | ops  | high   | -14 | 5  | security permits      |
neighbours  | Tell the neighbours dates, noise and road closures           | Venue manager      | ops  |        | -10 | 2  | permits               |
plan-b      | Write plan B for rain, wind and a late lorry                 | Production manager | ops  | high   | -12 | 5  | risk load-in          | Decision hour; Who decides; Cover for arrivals; Shorter load-in
evac        | Write the announcement and signal for an evacuation          | Safety officer     | ops  | high   | -8  | 2  | fire                  |
fire-walk   | Walk the house with the fire officer                         | Safety officer     | ops  | urgent | 0 14:00 | 2 | permit-ok rig-ok     |
rig         | Rig the grid, motors and truss                               | Technical director | ops  | high   | -2 14:00 | 12 | rig-calc load-in dock |
rig-ok      | Get the rig checked and signed off                           | Technical director | ops  | urgent | -2 18:00 | 2 | rig                  |
seat-build  | Build risers, pit and benches                                | Technical director | ops  | high   | -1 12:00 | 10 | risers rig-ok        |
backs-build | Set up backstage with rails, mirrors and power               | Stage manager      | ops  | high   | -1 16:00 | 8 | backstage load-in    |
`,
)
