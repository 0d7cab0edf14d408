export default definePageConfig({ navigationBarTitleText: '稿酬试算', enablePullDownRefresh: true })
