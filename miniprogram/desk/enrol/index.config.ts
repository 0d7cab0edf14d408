export default definePageConfig({ navigationBarTitleText: '加入名单' })
