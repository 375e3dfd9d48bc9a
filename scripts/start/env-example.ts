import { envExampleOf } from '@fashionos/shared/config'
import { everyOption } from './config'

export const envExample = envExampleOf(everyOption)
