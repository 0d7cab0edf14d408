export default definePageConfig({ navigationBarTitleText: '打印发放表', enablePullDownRefresh: true })
