export { CreatedServicesPage } from './CreatedServicesPage';
