export default definePageConfig({ navigationBarTitleText: '修改页面', enablePullDownRefresh: true })
