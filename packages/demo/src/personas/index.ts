export { personasModule } from './module';
export { personas } from './personas';
