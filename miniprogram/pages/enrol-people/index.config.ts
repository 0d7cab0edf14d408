export default definePageConfig({ navigationBarTitleText: '为同事报名' })
