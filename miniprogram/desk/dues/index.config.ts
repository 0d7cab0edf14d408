export default definePageConfig({ navigationBarTitleText: '会费', enablePullDownRefresh: true })
