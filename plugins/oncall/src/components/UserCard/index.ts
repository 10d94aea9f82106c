export { UserCard } from './UserCard';
