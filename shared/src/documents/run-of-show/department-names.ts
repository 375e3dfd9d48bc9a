import type { Department } from './schema'

/** How a department is called on screen. */
export const departmentTitles: Readonly<Record<Department, string>> = {
  lx: 'Lighting',
  snd: 'Sound',
  vid: 'Video',
  fly: 'Flying',
  dress: 'Dressing',
  hmu: 'Hair and make-up',
  talent: 'Talent',
  foh: 'Front of house',
  other: 'Other',
}

/** What is called on headset and stands on a phone and in a report: short where the trade has a short name. */
export const departmentShort: Readonly<Record<Department, string>> = { ...departmentTitles, lx: 'LX', snd: 'SND', vid: 'VID', fly: 'FLY' }
