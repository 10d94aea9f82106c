export { OnCallRoutes } from './OnCallRoutes';
