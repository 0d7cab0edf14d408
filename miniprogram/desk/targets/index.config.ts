export default definePageConfig({ navigationBarTitleText: '供稿任务', enablePullDownRefresh: true })
