export default definePageConfig({ navigationBarTitleText: '约稿', enablePullDownRefresh: true })
