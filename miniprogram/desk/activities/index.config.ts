export default definePageConfig({ navigationBarTitleText: '活动与报名', enablePullDownRefresh: true })
