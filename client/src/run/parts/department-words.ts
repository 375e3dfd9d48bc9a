import type { Department } from '@fashionos/shared/documents/run-of-show/schema'

/** What is called on headset and stands on a phone: short where the trade has a short name. */
export const departmentShort: Readonly<Record<Department, string>> = {
  lx: 'LX',
  snd: 'SND',
  vid: 'VID',
  fly: 'FLY',
  dress: 'Dressing',
  hmu: 'Hair and make-up',
  talent: 'Talent',
  foh: 'Front of house',
  other: 'Other',
}
