export { roleNames } from '../../shared/domain/role-words'
