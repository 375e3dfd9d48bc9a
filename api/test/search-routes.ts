import { type Ask, at, type MemberRoute } from './route-table'

export const searchMemberRoutes: Readonly<Record<string, MemberRoute>> = {
  'GET /api/workspaces/:workspace/search': {
    happy: (who, ids) => who.get(`${at(ids)}/search?q=autumn&size=5`),
    bad: ['', 'q=%20', 'q=x&size=0', 'q=x&size=51', `q=${'x'.repeat(201)}`].map(
      (query): Ask =>
        (who, ids) =>
          who.get(`${at(ids)}/search?${query}`),
    ),
  },
}
