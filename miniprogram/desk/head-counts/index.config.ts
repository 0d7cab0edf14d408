export default definePageConfig({ navigationBarTitleText: '各单位人数', enablePullDownRefresh: true })
