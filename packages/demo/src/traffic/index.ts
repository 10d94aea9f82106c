export { PortalTraffic } from './PortalTraffic';
export { TrafficReporter } from './TrafficReporter';
export { bucketTraffic } from './TrafficCounter';
