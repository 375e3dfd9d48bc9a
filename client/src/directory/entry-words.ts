import { type Season, seasonTitles } from '@fashionos/shared/directory/kinds'
import { moneyText } from '@fashionos/shared/money'
import { daysText } from './availability-words'
import type { Absence, Collection, DirectoryModel, Venue } from './entry'

/** 1790 → "179", 845 → "84.5": mm in centimetres. */
export const centimetres = (mm: number | null): string => (mm === null ? '' : String(mm / 10))

export const heightText = ({ heightMm }: Pick<DirectoryModel, 'heightMm'>): string =>
  heightMm === null ? '' : `${centimetres(heightMm)} cm`

/** "80–60–88", in cm; empty unless all three are known. */
export const figuresText = ({ bustMm, waistMm, hipsMm }: Pick<DirectoryModel, 'bustMm' | 'waistMm' | 'hipsMm'>): string =>
  bustMm === null || waistMm === null || hipsMm === null ? '' : [bustMm, waistMm, hipsMm].map(centimetres).join('–')

const count = new Intl.NumberFormat('en')
export const countText = (value: number | null): string => (value === null ? '' : count.format(value))

export const capacityText = ({ capacitySeated, capacityStanding }: Pick<Venue, 'capacitySeated' | 'capacityStanding'>): string =>
  [capacitySeated !== null && `${countText(capacitySeated)} seated`, capacityStanding !== null && `${countText(capacityStanding)} standing`]
    .filter(Boolean)
    .join(', ')

export const rateText = (minor: number | null, currency: string): string => (minor === null ? '' : moneyText(minor, currency))

const isSeason = (season: string): season is Season => Object.hasOwn(seasonTitles, season)
export const seasonText = ({ season, year }: { readonly season: string; readonly year: Collection['year'] }): string =>
  [isSeason(season) ? seasonTitles[season] : season, year].filter(Boolean).join(' ')

const countries = new Intl.DisplayNames('en', { type: 'region' })
export const countryText = (code: string): string => (code === '' ? '' : (countries.of(code) ?? code))

/** The absence that is on, or comes next, as "4 Mar to 7 Mar"; empty for who is free as far as is known. */
export const nextAbsenceText = (absences: readonly Absence[], today: string): string => {
  const next = absences.find(({ lastDay }) => lastDay >= today)
  return next ? daysText(next) : ''
}
