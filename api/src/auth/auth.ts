import { apiKey } from '@better-auth/api-key'
import { passkey } from '@better-auth/passkey'
import * as authTables from '@fashionos/migrations/schema/auth'
import * as workspaceTables from '@fashionos/migrations/schema/workspaces'
import { accessTokenClaims } from '@fashionos/shared/access-token'
import { betterAuth } from 'better-auth'
import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import { jwt, organization, twoFactor } from 'better-auth/plugins'
import type { Logger } from 'pino'
import { addressHeader } from '../http/address'
import type { Limits } from '../http/limits'
import type { Outbox } from '../mails/outbox'
import { invitationMail, passwordResetMail } from '../mails/texts'
import { accessControl, workspaceRoles } from './access-control'
import { attemptLimits } from './attempt-limits'
import type { AuthDatabase } from './auth-database'
import { personRules, workspaceRules } from './input-rules'
import { trustedOriginsOf } from './trusted-origins'

const minute = 60
const day = 24 * 60 * minute

export interface AuthOptions {
  readonly authDb: AuthDatabase
  readonly secret: string
  /** How long an access token is good for. */
  readonly accessTokenSeconds: number
  /** How many times what `customRules` say one address may do. */
  readonly attemptsPerAddress: number
  /** Where people reach the product, without a slash at the end. */
  readonly publicUrl: string
  readonly outbox: Outbox
  readonly limits: Limits
  readonly newId: () => string
  readonly log: Logger
}

/**
 * Sign-in, sessions, workspaces and their members, by better-auth.
 *
 * A22: the session is an HttpOnly cookie of seven days; the access token it
 * buys (`/api/auth/token`) is an RS256 JWT of `accessTokenSeconds`, 15 minutes
 * unless configured, that names the person and the session.
 */
export const createAuth = (options: AuthOptions) => {
  const { authDb, secret, accessTokenSeconds, publicUrl, outbox, limits, newId, log } = options
  return betterAuth({
    appName: 'FashionOS',
    baseURL: publicUrl,
    basePath: '/api/auth',
    secret,
    trustedOrigins: (request) => trustedOriginsOf(publicUrl, request),
    database: drizzleAdapter(authDb.db, { provider: 'pg', schema: { ...authTables, ...workspaceTables } }),
    telemetry: { enabled: false },
    disabledPaths,
    // What is not an answer of better-auth is thrown to us, so that it is answered and logged like any other failure.
    onAPIError: { throw: true },
    logger: { log: (level, message) => log[level === 'debug' ? 'debug' : level]({ part: 'better-auth' }, message) },
    advanced: {
      database: { generateId: () => newId() },
      cookiePrefix: 'fashionos',
      useSecureCookies: publicUrl.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' },
      ipAddress: { ipAddressHeaders: [addressHeader] },
    },
    session: { expiresIn: 7 * day, updateAge: day },
    emailAndPassword: {
      enabled: true,
      minPasswordLength: 8,
      maxPasswordLength: 128,
      autoSignIn: true,
      revokeSessionsOnPasswordReset: true,
      resetPasswordTokenExpiresIn: 60 * minute,
      sendResetPassword: ({ user, url }) => outbox.put(passwordResetMail({ to: user.email, name: user.name, url })),
    },
    rateLimit: { enabled: true, window: minute, max: 300, customStorage: attemptLimits(limits, options.attemptsPerAddress), customRules },
    databaseHooks: { user: personRules },
    plugins: [
      organization({
        ac: accessControl,
        roles: workspaceRoles,
        creatorRole: 'owner',
        organizationLimit: 50,
        membershipLimit: 1_000,
        invitationLimit: 1_000,
        invitationExpiresIn: 7 * day,
        cancelPendingInvitationsOnReInvite: true,
        // The invitation's id comes by mail to its address: whoever has it was sent it.
        requireEmailVerificationOnInvitation: false,
        disableOrganizationDeletion: true,
        organizationHooks: workspaceRules,
        sendInvitationEmail: ({ id, email, role, organization: workspace, inviter }) =>
          outbox.put(
            invitationMail({
              to: email,
              role,
              workspace: workspace.name,
              inviter: inviter.user.name,
              url: `${publicUrl}/invitations/${id}`,
            }),
          ),
      }),
      jwt({
        disableSettingJwtHeader: true,
        jwks: { keyPairConfig: { alg: 'RS256', modulusLength: 2048 }, rotationInterval: 30 * day, gracePeriod: day },
        jwt: {
          ...accessTokenClaims,
          expirationTime: `${accessTokenSeconds}s`,
          definePayload: ({ user, session }) => ({ sid: session.id, name: user.name }),
        },
      }),
      apiKey({
        defaultPrefix: 'fos_',
        maximumNameLength: 100,
        requireName: true,
        permissions: { defaultPermissions: { api: ['read'] } },
        rateLimit: { enabled: true, timeWindow: 60_000, maxRequests: 600 },
      }),
      twoFactor({ issuer: 'FashionOS' }),
      passkey({ rpName: 'FashionOS', rpID: new URL(publicUrl).hostname, origin: publicUrl }),
    ],
  })
}

/**
 * Doors of better-auth that are closed: what shows a workspace's invitations to
 * every member (A23), and keys without an end (`/api/keys` makes keys).
 */
const disabledPaths = ['/organization/get-full-organization', '/api-key/create']

/** Per address: `window` in seconds. Whoever guesses passwords is slowed down; a team behind one address is not. */
const customRules = {
  // A whole venue may sit behind one address and come back at once.
  '/token': { window: minute, max: 6_000 },
  '/get-session': { window: minute, max: 6_000 },
  '/sign-in/*': { window: minute, max: 60 },
  '/sign-up/*': { window: 10 * minute, max: 100 },
  '/request-password-reset': { window: 10 * minute, max: 10 },
  '/reset-password': { window: 10 * minute, max: 20 },
  '/two-factor/*': { window: minute, max: 20 },
  '/organization/invite-member': { window: 60 * minute, max: 200 },
}

export type Auth = ReturnType<typeof createAuth>
