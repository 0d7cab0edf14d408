import path from 'node:path'

import { defineConfig } from '@tarojs/cli'

const root = path.resolve(__dirname, '..')

/**
 * Code that phones run although it lies outside of `miniprogram/`: Taro would otherwise hand it to the phone
 * untranslated.
 */
const alsoTranslated = [path.join(root, 'shared'), path.join(root, 'node_modules', 'zod')]

/** Tokens are logical pixels: type and touch targets must not scale with the width of the screen (look.md §8). */
const postcss = { pxtransform: { enable: false, config: {} }, autoprefixer: { enable: true, config: {} } }

export default defineConfig({
  projectName: 'hangxietong',
  date: '2026-11-22',
  designWidth: 375,
  deviceRatio: { 375: 2, 750: 1 },
  sourceRoot: 'miniprogram',
  outputRoot: `dist/${process.env.TARO_ENV}`,
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  plugins: ['@tarojs/plugin-framework-react'],
  cache: { enable: false },
  // A phone has no `process`: what the app asks of the environment is written into the build, empty when it is not set.
  env: { TARO_APP_CLOUD_ENV: JSON.stringify(process.env.TARO_APP_CLOUD_ENV ?? '') },
  // WeChat plays sounds from the program's files; a browser makes its own.
  ...(process.env.TARO_ENV === 'weapp' && {
    copy: { patterns: [{ from: 'miniprogram/desk/scan/sounds', to: 'dist/weapp/desk/scan/sounds' }], options: {} },
  }),
  mini: {
    compile: { include: alsoTranslated },
    postcss,
    // Components' styles never depend on which of them comes first.
    miniCssExtractPluginOption: { ignoreOrder: true },
  },
  h5: {
    publicPath: './',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    compile: { include: alsoTranslated },
    postcss,
    // What pages share goes into one file, rather than into each page's own again.
    webpackChain(chain) {
      chain.optimization.splitChunks({
        cacheGroups: { common: { name: 'common', chunks: 'all', minChunks: 2, enforce: true, priority: 10 } },
      })
      chain.performance.hints(false)
    },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
  },
})
