import type { Treaty } from '@elysiajs/eden'
import { api } from '../api'

/** The entries of the directory as the api answers them. */

const directoryOf = (workspaceId: string) => api.workspaces({ workspace: workspaceId }).directory
type Directory = ReturnType<typeof directoryOf>
type ItemOf<K extends 'designers' | 'collections' | 'models' | 'venues' | 'crew'> = Treaty.Data<Directory[K]['get']>['items'][number]

export type Designer = ItemOf<'designers'>
export type Collection = ItemOf<'collections'>
export type DirectoryModel = ItemOf<'models'>
export type Venue = ItemOf<'venues'>
export type CrewMember = ItemOf<'crew'>
export type Absence = DirectoryModel['absences'][number]

export type Availability = Treaty.Data<Directory['availability']['post']>['items'][number]
export type Booking = Availability['bookings'][number]

/** Where an entry is used. */
export type EntryRelations = Treaty.Data<ReturnType<Directory['designers']>['get']>['relations']

/** One of the directory that takes part in a show. */
export type ShowEntry = Treaty.Data<ReturnType<ReturnType<typeof api.workspaces>['shows']>['directory']['get']>['items'][number]

export const inDirectory = directoryOf
