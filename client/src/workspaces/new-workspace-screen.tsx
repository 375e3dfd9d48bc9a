import { useQueryClient } from '@tanstack/react-query'
import { Link, useRouter } from '@tanstack/react-router'
import { codeOf, fieldsOf } from '../failure'
import { textIn, useForm } from '../form'
import { authAnswerOf } from '../sign-in/auth-answer'
import { faultsOf, missing } from '../sign-in/checks'
import { Cover } from '../sign-in/cover'
import { FormFoot } from '../sign-in/form-foot'
import { TextField } from '../ui/text-field'
import { addressOf, anotherAddressOf } from './address-of'
import { meQuery } from './queries'
import { useSignOut } from './use-sign-out'
import { useMe } from './workspace'

const create = async (name: string): Promise<string> => {
  const plain = addressOf(name)
  const request = (slug: string) => authAnswerOf((auth) => auth.organization.create({ name, slug, keepCurrentActiveOrganization: true }))
  if (plain === '') return (await request(anotherAddressOf(name, Math.random))).slug
  try {
    return (await request(plain)).slug
  } catch (error) {
    if (codeOf(error) !== 'bad-input' || !('name' in fieldsOf(error))) throw error
    return (await request(anotherAddressOf(name, Math.random))).slug
  }
}

/** A house, an agency, a school: whoever plans shows together. */
export const NewWorkspaceScreen = () => {
  const router = useRouter()
  const queries = useQueryClient()
  const signOut = useSignOut()
  const { user, workspaces } = useMe()
  const form = useForm({
    check: (values) => faultsOf({ name: missing(values, 'name', 'Give the workspace a name.') }),
    submit: async (values) => {
      const slug = await create(textIn(values, 'name'))
      await queries.fetchQuery({ ...meQuery, staleTime: 0 })
      await router.navigate({ to: '/w/$workspace', params: { workspace: slug } })
    },
  })
  return (
    <Cover
      title={workspaces.length === 0 ? `Welcome, ${user.name.split(' ')[0]}` : 'New workspace'}
      lead="A workspace holds the shows of one house or team. Whoever invited you to theirs sent a link by mail."
      foot={
        workspaces.length === 0 ? (
          <>
            Signed in as {user.email}.{' '}
            <button type="button" className="link" onClick={() => void signOut()}>
              Sign out
            </button>
          </>
        ) : (
          <Link to="/" search={{ choose: true }} className="link">
            Your workspaces
          </Link>
        )
      }
    >
      <form {...form.props} className="grid gap-5">
        <TextField
          label="Name of the workspace"
          name="name"
          placeholder="Maison Aurélie"
          autoComplete="organization"
          maxLength={100}
          error={form.faults.name}
          autoFocus
        />
        <FormFoot form={form} send="Create workspace" />
      </form>
    </Cover>
  )
}
