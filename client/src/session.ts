import type { QueryClient } from '@tanstack/react-query'
import { forgetAccessToken } from './auth'
import { forgetKeptQueries } from './kept-queries'
import { forgetLiveShows } from './run/live/forget-live-shows'
import { authAnswerOf } from './sign-in/auth-answer'

const channelName = 'fashionos-session'
const signedOutMessage = 'signed-out'

/** What this device knows of the person is forgotten, in memory and on disk. */
export const forgetPerson = async (queries: QueryClient): Promise<void> => {
  forgetAccessToken()
  queries.clear()
  await Promise.all([forgetKeptQueries(), forgetLiveShows()])
}

/** Ends this session on the server and in every tab of this browser. Rejects when the server was not reached. */
export const signOut = async (queries: QueryClient): Promise<void> => {
  await authAnswerOf((auth) => auth.signOut())
  await forgetPerson(queries)
  const channel = new BroadcastChannel(channelName)
  channel.postMessage(signedOutMessage)
  channel.close()
}

/** Called when another tab signed out. Returns how to stop listening. */
export const onSignedOutElsewhere = (listener: () => void): (() => void) => {
  const channel = new BroadcastChannel(channelName)
  channel.onmessage = ({ data }) => {
    if (data === signedOutMessage) listener()
  }
  return () => channel.close()
}
