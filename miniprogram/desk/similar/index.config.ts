export default definePageConfig({ navigationBarTitleText: '对照', enablePullDownRefresh: true })
