export default definePageConfig({ navigationBarTitleText: '支出单', enablePullDownRefresh: true })
