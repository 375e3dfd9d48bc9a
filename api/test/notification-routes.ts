import { type Ask, at, documentAt, type MemberRoute, nonsense, showAt } from './route-table'

const settings = { mail: 'hourly', muted: ['reply'], timeZone: 'Europe/Paris' }

export const notificationMemberRoutes: Readonly<Record<string, MemberRoute>> = {
  'GET /api/workspaces/:workspace/notifications': {
    happy: (who, ids) => who.get(`${at(ids)}/notifications?unread=true&size=10`),
    bad: ['unread=perhaps', 'size=0', 'size=101', 'before=yesterday'].map(
      (query): Ask =>
        (who, ids) =>
          who.get(`${at(ids)}/notifications?${query}`),
    ),
  },
  'GET /api/workspaces/:workspace/notifications/unread': {
    happy: (who, ids) => who.get(`${at(ids)}/notifications/unread`),
    bad: [(who) => who.get(`/api/workspaces/${nonsense}/notifications/unread`)],
  },
  'POST /api/workspaces/:workspace/notifications/read': {
    happy: (who, ids) => who.post(`${at(ids)}/notifications/read`, { all: true }),
    bad: [{}, { all: false }, { ids: [] }, { ids: ['x'], read: true }, { ids: ['019b3c00-0000-7000-8000-000000000001'], read: 'yes' }].map(
      (body): Ask =>
        (who, ids) =>
          who.post(`${at(ids)}/notifications/read`, body),
    ),
  },
  'GET /api/workspaces/:workspace/notification-settings': {
    happy: (who, ids) => who.get(`${at(ids)}/notification-settings`),
    bad: [(who) => who.get(`/api/workspaces/${nonsense}/notification-settings`)],
  },
  'PUT /api/workspaces/:workspace/notification-settings': {
    happy: (who, ids) => who.put(`${at(ids)}/notification-settings`, settings),
    bad: [{}, { ...settings, mail: 'often' }, { ...settings, muted: ['all'] }, { ...settings, timeZone: 'Paris' }].map(
      (body): Ask =>
        (who, ids) =>
          who.put(`${at(ids)}/notification-settings`, body),
    ),
  },
  'POST /api/workspaces/:workspace/documents/:document/visit': {
    happy: (who, ids) => who.post(`${documentAt(ids)}/visit`),
    bad: [(who, ids) => who.post(`${at(ids)}/documents/${nonsense}/visit`)],
    uses: ['document'],
  },
  'GET /api/workspaces/:workspace/shows/:show/changed': {
    happy: (who, ids) => who.get(`${showAt(ids)}/changed`),
    bad: [(who, ids) => who.get(`${at(ids)}/shows/${nonsense}/changed`)],
    uses: ['show'],
  },
}
