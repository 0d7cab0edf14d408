import { member } from '../../shared/contract/member'
import { setPhones } from './set-phones'

const stage = setPhones()

const staff = 'sample-jiangxingjian'
const college = { id: 'unit00000006', name: '河州邮电学院' }

test('a newcomer lets WeChat give the number, having declined at first, and awaits the unit’s word', async () => {
  const phone = stage.phone('wechat-proved')
  phone.open('pages/me/index')
  await phone.tap('还没有登记')
  await phone.at('pages/join/index')
  await phone.tap('同意')
  await phone.giveNumber('用微信手机号登记', null)
  await phone.see('没有取得手机号，也可以手填')
  await phone.giveNumber('用微信手机号登记', '13800008801')
  await phone.see('13800008801', '微信已验证')
  await phone.fill('姓名', '许南枝')
  await phone.tap('单位')
  await phone.fill('搜索单位', '邮电')
  await phone.seeNot('东湖信息服务示例公司')
  await phone.tap(college.name)
  await phone.tap('登记，继续')

  await phone.at('pages/me/index')
  await phone.tap('修改我的资料')
  await phone.see(`等${college.name}的联络人确认`, '13800008801', '微信已验证')
  await phone.tap('更换')
  await phone.giveNumber('用微信手机号', '13800008802')
  await phone.see('手机已更换', '13800008802')
})

test('who was entered before finds it filled in, and is confirmed at once', async () => {
  const entered = { name: '许北望', phone: '13800008803', unitId: college.id, department: '教务处' }
  await stage.call(staff, member.calls.enter, entered)
  const phone = stage.phone('wechat-entered')
  phone.open('pages/me/index')
  await phone.tap('还没有登记')
  await phone.at('pages/join/index')
  await phone.tap('同意')
  await phone.giveNumber('用微信手机号登记', entered.phone)
  await phone.see('秘书处已为您登记过', entered.phone, college.name)
  await phone.tap('登记，继续')
  await phone.at('pages/me/index')
  await phone.see('许北望', '教务处')
  const { me } = await stage.call('wechat-entered', member.calls.me, {})
  expect(me).toMatchObject({ standing: 'confirmed', phoneVerified: true })
})

test('a number that another WeChat holds is refused with the way out', async () => {
  const phone = stage.phone('wechat-second')
  phone.open('pages/join/index')
  await phone.giveNumber('用微信手机号登记', '13800000527')
  await phone.see('已在另一个微信上登记，用那个微信打开，或请秘书处更换')
})
