import type { World } from '../../collab-server/test/world'
import type { Team } from './round'

/** Two who may call, one who edits, one who follows. */
export async function teamOf(world: World): Promise<Team> {
  const [editor, first, second, follower] = await Promise.all([
    world.person('producer'),
    world.person('stage-manager'),
    world.person('stage-manager'),
    world.person('crew'),
  ])
  return { editor, callers: [first, second], follower }
}
