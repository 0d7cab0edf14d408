export default definePageConfig({ navigationBarTitleText: '稿酬发放', enablePullDownRefresh: true })
