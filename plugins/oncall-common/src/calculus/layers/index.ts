export { feedOf, layerTrack } from './layerTrack';
export { windows } from './windows';
