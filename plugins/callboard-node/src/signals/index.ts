export { createAnnounce, type AnnouncePublisher } from './createAnnounce';
