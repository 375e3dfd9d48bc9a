import { queryOptions } from '@tanstack/react-query'
import { answerOf, api } from '../api'

const everyMs = 4_000

/** The newest first; asked again while the screen is open, because mails come from other windows. */
export const mailboxQuery = queryOptions({
  queryKey: ['mailbox'],
  queryFn: () => answerOf(api.mailbox.get()),
  refetchInterval: everyMs,
  staleTime: 0,
})
