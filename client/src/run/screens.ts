import type { ComponentType } from 'react'
import type { LiveAddress, LiveSession } from './live/live-session'

export type ScreenComponent = ComponentType<{ readonly session: LiveSession; readonly address: LiveAddress }>

/** Each screen is fetched alone: a follower's phone gets no caller's desk. */
export const screenOf: Readonly<Record<Exclude<LiveAddress['screen'], 'overview'>, () => Promise<ScreenComponent>>> = {
  caller: async () => (await import('./caller/caller-screen')).CallerScreen,
  follow: async () => (await import('./follow/follow-screen')).FollowScreen,
  department: async () => (await import('./department/department-screen')).DepartmentScreen,
  stage: async () => (await import('./stage/stage-screen')).StageScreen,
  talent: async () => (await import('./talent/talent-screen')).TalentScreen,
  presenter: async () => (await import('./presenter/presenter-screen')).PresenterScreen,
}

export const overviewScreen = async () => (await import('./overview/overview-screen')).OverviewScreen
