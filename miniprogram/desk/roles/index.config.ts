export default definePageConfig({ navigationBarTitleText: '工作权限', enablePullDownRefresh: true })
