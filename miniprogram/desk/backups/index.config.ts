export default definePageConfig({ navigationBarTitleText: '数据备份', enablePullDownRefresh: true })
