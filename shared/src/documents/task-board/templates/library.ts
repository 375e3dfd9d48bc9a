import { activationAfter } from './activation-after'
import { activationCreative } from './activation-creative'
import { activationDay } from './activation-day'
import { activationPlanning } from './activation-planning'
import { activationSite } from './activation-site'
import { commonClosing } from './common-closing'
import { commonGuests } from './common-guests'
import { commonPartners } from './common-partners'
import { commonPartnersClosing } from './common-partners-closing'
import { commonPlanning } from './common-planning'
import { commonPress } from './common-press'
import { commonVenue } from './common-venue'
import type { TemplateName } from './list'
import { popUpAfter } from './pop-up-after'
import { popUpCreative } from './pop-up-creative'
import { popUpDay } from './pop-up-day'
import { popUpPlanning } from './pop-up-planning'
import { popUpPremises } from './pop-up-premises'
import { runwayAfter } from './runway-after'
import { runwayCreative } from './runway-creative'
import { runwayDay } from './runway-day'
import { runwayPlanning } from './runway-planning'
import { runwayVenue } from './runway-venue'
import { shootAfter } from './shoot-after'
import { shootCreative } from './shoot-creative'
import { shootDay } from './shoot-day'
import { shootPlace } from './shoot-place'
import { shootPlanning } from './shoot-planning'
import type { Table } from './tables'
import { trunkAfter } from './trunk-after'
import { trunkCreative } from './trunk-creative'
import { trunkDay } from './trunk-day'
import { trunkLogistics } from './trunk-logistics'
import { trunkPlanning } from './trunk-planning'

/** What a template is made of. Common tables are written for twelve weeks and fitted to the time there is. */
export interface TemplateSource {
  /** What it is called in the titles of common tasks. */
  readonly event: string
  readonly common: readonly Table[]
  readonly own: readonly Table[]
  /** Factor on the days before the show of the common tables. */
  readonly scale: number
  /** Days the common tables’ tasks after the show come later. */
  readonly lasts: number
}

const guests = [commonPlanning, commonGuests, commonPress, commonClosing]
const partners = [commonPartners, commonPartnersClosing]

export const library: Readonly<Record<TemplateName, TemplateSource>> = {
  'runway-show': {
    event: 'show',
    common: [...guests, commonVenue, ...partners],
    own: [runwayPlanning, runwayVenue, runwayCreative, runwayDay, runwayAfter],
    scale: 1,
    lasts: 0,
  },
  'trunk-show': {
    event: 'trunk show',
    common: guests,
    own: [trunkPlanning, trunkLogistics, trunkCreative, trunkDay, trunkAfter],
    scale: 0.7,
    lasts: 1,
  },
  activation: {
    event: 'activation',
    common: [commonPlanning, commonPress, commonClosing, commonVenue, ...partners],
    own: [activationPlanning, activationSite, activationCreative, activationDay, activationAfter],
    scale: 0.85,
    lasts: 0,
  },
  'pop-up': {
    event: 'pop-up',
    common: guests,
    own: [popUpPlanning, popUpPremises, popUpCreative, popUpDay, popUpAfter],
    scale: 1,
    lasts: 28,
  },
  'photo-shoot': {
    event: 'shoot',
    common: [commonPlanning, commonClosing],
    own: [shootPlanning, shootPlace, shootCreative, shootDay, shootAfter],
    scale: 0.45,
    lasts: 0,
  },
}
