export default definePageConfig({ navigationBarTitleText: '全年统计', enablePullDownRefresh: true })
