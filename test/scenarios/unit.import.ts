import { contracts } from '../../shared/contract'
import { expectOneLineARequest } from '../world/invariants'
import { uploadWorkbook } from '../world/uploads'
import { unitWorkbook } from '../world/workbooks'
import { scenario } from './scenario'

export default scenario(contracts.unit.calls.import, {
  given: async world => {
    const caller = await world.member({ roles: ['admin'] })
    const [known, phone, name] = [await world.unit(), world.phone(), `河州导入第${world.next()}公司`]
    const workbook = await unitWorkbook([
      [name, '', '理事', '', '河州市', '', '林若溪', phone],
      [known.name, '', '', '', '望州市'],
    ])
    return { caller, known, phone, name, fileId: await uploadWorkbook(world, caller, workbook) }
  },
  input: ({ fileId }) => ({ fileId, term: '第五届', dryRun: false }),
  answers: output => expect(output).toEqual({ outcome: 'done', added: 1, changed: 1 }),
  holds: async (world, { known, phone, name }) => {
    const [added] = await world.look('units', { name })
    expect(added).toMatchObject({ grade: 'director', region: '河州市', history: [{ what: 'imported' }] })
    expect(await world.look('members', { phone })).toMatchObject([{ name: '林若溪', unitId: added!._id, contact: true, openid: expect.stringMatching(/^unbound:/) as string }])
    const [changed] = await world.look('units', { _id: known.id })
    expect(changed).toMatchObject({ region: '望州市', grade: 'director', revision: 1 })
    expectOneLineARequest(changed!)
  },
})
