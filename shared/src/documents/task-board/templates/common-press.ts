import { table } from './tables'

/** What is told to the press and on our own channels. */
export const commonPress = table(
  'pre-production',
  `
press-plan  | Write the press plan with targets and embargoes              | PR lead            | media | high   | -63 | 6  | goals                 |
release     | Write the press release and get the quotes approved          | PR lead            | media | high   | -21 | 6  | press-plan            | Quotes; Credits; Captions; Translations; Embargo line
press-kit   | Put the press kit online with images and credits             | PR lead            | media |        | -7  | 5  | release               |
social-plan | Plan posts per channel from teaser to recap                  | Social media lead  | media |        | -35 | 8  | press-plan            |
photo-video | Book photographer and film crew with usage rights            | PR lead            | media | high   | -42 | 4  | budget-ok             | Usage, territory and years; Delivery times; Shot list; Credit line
shot-list   | Agree the shot list with photographer and film crew          | Social media lead  | media |        | -10 | 4  | photo-video social-plan |
teaser      | Publish the teaser                                           | Social media lead  | media |        | -10 | 4  | social-plan           |
`,
)
