export { clip } from './clip';
export { sweep } from './sweep';
export { append, type Segment, type Track } from './Track';
export { zip } from './zip';
