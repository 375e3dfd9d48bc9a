import { table } from './tables'

/** Studio and location, and all that is carried there. */
export const shootPlace = table(
  'venue-and-logistics',
  `
scout       | Scout locations and studios at the hour of the shoot         | Art director       | plan | high   | -24 | 10 | image-list            | Sun path; Noise; Power; Changing; Toilets; Parking
place-opt   | Hold two studios or places until the decision                | Producer           | plan | high   | -21 | 2  | scout                 |
place-deal  | Sign studio and location agreements                          | Legal counsel      | plan | urgent | -14 | 3  | place-opt             | Hours; Overtime; Property release; Restoration; Insurance
tech-recce  | Visit the place with photographer and gaffer                 | Photographer       | ops  | high   | -10 | 6  | place-deal photog     |
film-permit | Get permits for public ground, drones and parking            | Production manager | ops  | urgent | -9  | 5  | place-opt             |
kit-list    | List camera, light and grip                                  | Photographer       | ops  | high   | -8  | 3  | tech-recce            |
kit-order   | Order equipment with a second camera body                    | Producer           | ops  | high   | -6  | 3  | kit-list              |
backdrops   | Order paper, textiles and floors                             | Set designer       | ops  |        | -8  | 2  | set-sketch            |
van         | Book vans, drivers and a motorhome                           | Logistics lead     | ops  |        | -8  | 2  | place-deal            | Models; Equipment; Looks; Changing room; Heating
rooms       | Book trains, flights and rooms                               | Producer           | ops  |        | -9  | 4  | cast-ok place-deal    |
steamers    | Order rails, steamers, mirrors and make-up stations          | Production manager | ops  |        | -6  | 2  | place-deal            |
food        | Order meals with allergies and hot drinks all day            | Catering lead      | ops  |        | -3  | 2  | place-deal cast-conf  |
rain-day    | Hold a weather day with team and place                       | Producer           | plan | high   | -10 | 3  | place-opt             |
weather-go  | Decide on the weather and tell everybody                     | Producer           | ops  | urgent | -1 15:00 | 1 | rain-day             |
first-aid   | Put first-aid kit, hospital route and numbers on site        | Safety officer     | ops  | high   | -2  | 2  | risk                  |
cover       | Extend insurance to equipment, jewellery and vehicles        | Finance lead       | ops  | high   | -7  | 2  | insurance loan-paper  |
disks       | Provide two backup disks and a third off site                | Digital operator   | ops  | high   | -3  | 2  | digi-in               |
`,
)
