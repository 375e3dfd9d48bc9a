import { queryOptions } from '@tanstack/react-query'
import { authAnswerOf } from '../sign-in/auth-answer'

/** The browsers this person is signed in with. */
export const sessionsQuery = queryOptions({
  queryKey: ['me', 'sessions'],
  queryFn: () => authAnswerOf((auth) => auth.listSessions()),
})

/** The session of this browser, with what `me` leaves out. */
export const sessionQuery = queryOptions({
  queryKey: ['me', 'session'],
  queryFn: () => authAnswerOf((auth) => auth.getSession()),
})
