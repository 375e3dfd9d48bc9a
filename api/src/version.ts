import { version as packageVersion } from '../package.json'

/** Of this api, as told to clients and in its documentation. */
export const version = packageVersion
