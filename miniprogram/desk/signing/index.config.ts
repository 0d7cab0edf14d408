export default definePageConfig({ navigationBarTitleText: '签批', enablePullDownRefresh: true })
