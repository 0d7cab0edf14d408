export default definePageConfig({ navigationBarTitleText: '稿酬标准', enablePullDownRefresh: true })
