/** What each queue's jobs carry. The queues themselves, with their retries and limits, are made by a migration (0008). */
export interface Queues {
  /** The content of a document changed: what follows from it is worked out again. One waits per document. */
  readonly 'follow-content': { readonly workspace: string; readonly document: string }
  /** Finds documents whose change nobody told of. */
  readonly 'catch-up': Readonly<Record<string, never>>
  /** Makes the smaller forms of a picture. */
  readonly 'picture-variants': { readonly workspace: string; readonly file: string }
  /** Removes files that nothing refers to any more. */
  readonly 'orphan-files': Readonly<Record<string, never>>
  /** Mails what was not read, once a day or an hour, as each person has it. */
  readonly 'notification-digest': Readonly<Record<string, never>>
  /** Mails one person what cannot wait for the digest. */
  readonly 'notification-mails': { readonly workspace: string; readonly person: string }
}

export type QueueName = keyof Queues
