export { createOnCallRouteGenerateAction } from './route';
