/// <reference types="@tarojs/taro" />

declare module '*.css'

declare namespace NodeJS {
  interface ProcessEnv {
    /** Which build this is; Taro replaces it by the word itself, so the other branch is dropped. */
    TARO_ENV: 'weapp' | 'h5'
  }
}
