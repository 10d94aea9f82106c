export { createOnCallRouteGenerateAction } from './createOnCallRouteGenerateAction';
