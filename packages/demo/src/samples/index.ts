export { SampleSeeder } from './SampleSeeder';
export { shapes } from './shapes';
