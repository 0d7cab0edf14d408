export default definePageConfig({ navigationBarTitleText: '单位会费', enablePullDownRefresh: true })
