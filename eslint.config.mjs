import reactHooks from 'eslint-plugin-react-hooks'
import typescript from 'typescript-eslint'

export default typescript.config(
  { ignores: ['dist/', 'node_modules/', '.data/', 'coverage/'] },
  typescript.configs.recommended,
  {
    // The two rules of hooks; the plugin's others are advice for the React compiler, which Taro does not use.
    files: ['miniprogram/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    rules: {
      eqeqeq: 'error',
      'no-console': ['error', { allow: ['error', 'info'] }],
      'prefer-const': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
    },
  },
  // The compiler tells what is unused, and more strictly: asked again here, it took half of the rules' time.
  { files: ['**/*.ts', '**/*.tsx'], rules: { '@typescript-eslint/no-unused-vars': 'off' } },
  { files: ['scripts/**', 'test/**', 'localcloud/**'], rules: { 'no-console': 'off' } },
  { files: ['**/*.cjs', '**/*.js', 'test/**'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
)
