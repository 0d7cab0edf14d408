export default definePageConfig({ navigationBarTitleText: '支出', enablePullDownRefresh: true })
