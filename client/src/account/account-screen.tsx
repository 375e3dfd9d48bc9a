import { Link } from '@tanstack/react-router'
import { Page, Section } from '../ui/page'
import { Segmented } from '../ui/segmented'
import { chooseTheme, useThemeChoice } from '../ui/theme'
import { themeOptions } from '../workspaces/person-menu'
import { ReachNotice } from '../workspaces/reach-notice'
import { lastWorkspace, useMe } from '../workspaces/workspace'
import { NameForm } from './name-form'
import { PasswordForm } from './password-form'
import { Sessions } from './sessions'
import { TwoFactor } from './two-factor'

const Back = () => {
  const { workspaces } = useMe()
  const last = workspaces.find((one) => one.slug === lastWorkspace()) ?? workspaces[0]
  if (!last) return null
  return (
    <Link to="/w/$workspace" params={{ workspace: last.slug }} className="link">
      Back to {last.name}
    </Link>
  )
}

/** What belongs to the person, whichever workspace they are in. */
export const AccountScreen = () => {
  const { user } = useMe()
  const theme = useThemeChoice()
  return (
    <main id="main" tabIndex={-1} className="outline-none mx-auto max-w-[720px]">
      <ReachNotice />
      <Page title="Account" meta={<span>{user.email}</span>} actions={<Back />}>
        <Section title="Name">
          <NameForm name={user.name} />
        </Section>
        <Section title="Theme">
          <div className="grid justify-items-start gap-3 pt-5">
            <Segmented label="Theme" value={theme} onChange={chooseTheme} options={themeOptions} />
            <p className="text-ink-2">Remembered on this device only: dark backstage, light in the office.</p>
          </div>
        </Section>
        <Section title="Password">
          <PasswordForm email={user.email} />
        </Section>
        <Section title="Two-factor sign-in">
          <TwoFactor />
        </Section>
        <Section title="Signed in on">
          <Sessions />
        </Section>
      </Page>
    </main>
  )
}
