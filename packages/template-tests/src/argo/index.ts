export { problemsOf } from './problemsOf';
