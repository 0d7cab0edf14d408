/** The arrows of the house: one way, no circles. @type {import('dependency-cruiser').IConfiguration} */
const only = (name, from, ...allowed) => ({
  name,
  severity: 'error',
  from: { path: `^${from}/`, pathNot: '\\.test\\.tsx?$' },
  to: { path: '^(miniprogram|cloudfunctions|shared|localcloud|config|migrations|scripts|test)/', pathNot: [`^${from}/`, ...allowed] },
})

module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true, dependencyTypesNot: ['type-only'] } },
    only('phone-stands-on-shared', 'miniprogram', '^shared/'),
    only('functions-stand-on-shared', 'cloudfunctions', '^shared/'),
    only('shared-stands-alone', 'shared'),
    only('local-cloud-knows-nothing-of-ours', 'localcloud'),
    only('migrations-stand-on-the-kit', 'migrations', '^shared/', '^cloudfunctions/_kit/'),
    only('config-knows-data-and-rules', 'config', '^shared/', '^cloudfunctions/_kit/documents'),
    {
      name: 'one-context-does-not-reach-into-another',
      severity: 'error',
      from: { path: '^cloudfunctions/([^/]+)/' },
      to: { path: '^cloudfunctions/', pathNot: ['^cloudfunctions/$1/', '^cloudfunctions/_kit/'] },
    },
    {
      name: 'the-kit-knows-no-context',
      severity: 'error',
      from: { path: '^cloudfunctions/_kit/' },
      to: { path: '^cloudfunctions/', pathNot: '^cloudfunctions/_kit/' },
    },
    {
      name: 'pages-reach-the-cloud-through-its-door',
      severity: 'error',
      from: { path: '^miniprogram/', pathNot: '^miniprogram/cloud/' },
      to: { path: '^miniprogram/cloud/(request\\.ts|send|transport)' },
    },
    {
      name: 'phones-load-no-schemas',
      severity: 'error',
      from: { path: '^miniprogram/', pathNot: '\\.test\\.ts$' },
      to: { path: '^shared/contract/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'shared-does-no-io',
      severity: 'error',
      from: { path: '^shared/', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.css$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.cjs', '.json'] },
  },
}
