export default definePageConfig({ navigationBarTitleText: '订稿酬标准' })
