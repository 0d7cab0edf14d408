/** Pages appear here once they exist: Taro's build fails on a page that is listed and not written. */
export default defineAppConfig({
  pages: [
    'pages/home/index',
    'pages/activities/index',
    'pages/news/index',
    'pages/me/index',
    'pages/article/index',
    'pages/my-earnings/index',
    'pages/my-articles/index',
    'pages/write/index',
    'pages/activity/index',
    'pages/register/index',
    'pages/pass/index',
    'pages/my-registrations/index',
    'pages/messages/index',
    'pages/join/index',
    'pages/apply/index',
    'pages/privacy/index',
    'pages/privacy-terms/index',
    ...(process.env.TARO_ENV === 'h5' ? ['pages/local-wechat/index'] : []),
  ],
  subPackages: [
    {
      root: 'desk',
      pages: [
        'index/index',
        'activities/index',
        'statement/index',
        'issue/index',
        'review/index',
        'activity-edit/index',
        'roster/index',
        'scan/index',
        'units/index',
        'applications/index',
        'unit/index',
        'people/index',
        'person/index',
        'roles/index',
        'audits/index',
      ],
    },
  ],
  window: {
    navigationStyle: 'custom',
    navigationBarTitleText: '行协通',
    navigationBarTextStyle: 'black',
    backgroundColor: '#F6F4F0',
    backgroundTextStyle: 'dark',
    enablePullDownRefresh: true,
  },
  tabBar: {
    color: '#636A76',
    selectedColor: '#1B56A0',
    backgroundColor: '#FFFFFF',
    borderStyle: 'white',
    list: [
      tab('home', '首页'),
      tab('activities', '活动'),
      tab('news', '资讯'),
      tab('me', '我的'),
    ],
  },
  __usePrivacyCheck__: true,
  lazyCodeLoading: 'requiredComponents',
})

function tab(name: string, text: string) {
  return {
    pagePath: `pages/${name}/index`,
    text,
    iconPath: `assets/tabbar/${name}.png`,
    selectedIconPath: `assets/tabbar/${name}-on.png`,
  }
}
