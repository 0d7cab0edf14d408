export default definePageConfig({ navigationBarTitleText: '会费收据', enablePullDownRefresh: true })
