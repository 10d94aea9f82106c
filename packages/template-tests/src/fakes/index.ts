export { FakePrograms } from './FakePrograms';
