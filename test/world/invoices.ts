import type { World } from './world'

/** The registration as it is once the person has sent a picture of their transfer. */
export async function withVoucher(world: World, registrationId: string): Promise<void> {
  const { _ } = await import('../../cloudfunctions/_kit/cloud')
  await world.db.registrations.change({ _id: registrationId }, { voucher: _.set({ fileId: 'cloud://local/uploads/voucher/a/b', at: new Date(world.now()) }) })
}
