import Taro from '@tarojs/taro'

const open = (page: string) => (activityId: string) => void Taro.navigateTo({ url: `/desk/${page}/index?id=${activityId}` })

export const openRoster = open('roster')
export const openScanner = open('scan')
export const openActivityEdit = open('activity-edit')
export const openNewActivity = () => void Taro.navigateTo({ url: '/desk/activity-edit/index' })
