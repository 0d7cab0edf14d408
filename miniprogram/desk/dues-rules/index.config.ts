export default definePageConfig({ navigationBarTitleText: '会费规则', enablePullDownRefresh: true })
