import { roleTitles } from '@fashionos/shared/access'
import { Link } from '@tanstack/react-router'
import { Cover } from '../sign-in/cover'
import { buttonClass } from '../ui/button'
import { useSignOut } from './use-sign-out'
import { useMe } from './workspace'

/** For people who are in more than one workspace. */
export const ChooserScreen = () => {
  const { user, workspaces } = useMe()
  const signOut = useSignOut()
  return (
    <Cover
      title="Workspaces"
      foot={
        <>
          Signed in as {user.email}.{' '}
          <button type="button" className="link" onClick={() => void signOut()}>
            Sign out
          </button>
        </>
      }
    >
      <ul className="border-t border-ink">
        {workspaces.map((workspace) => (
          <li key={workspace.id} className="border-b border-line">
            <Link
              to="/w/$workspace"
              params={{ workspace: workspace.slug }}
              className="flex min-h-15 items-center justify-between gap-4 transition-colors duration-120 hover:bg-sunk"
            >
              <span className="display text-[22px]">{workspace.name}</span>
              <span className="text-ink-2">{roleTitles[workspace.role]}</span>
            </Link>
          </li>
        ))}
      </ul>
      <Link to="/new-workspace" className={`mt-6 ${buttonClass()}`}>
        New workspace
      </Link>
    </Cover>
  )
}
