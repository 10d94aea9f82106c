export { createOnCallServiceEnsureAction } from './ensure/createOnCallServiceEnsureAction';
export { createOnCallRouteGenerateAction } from './route';
