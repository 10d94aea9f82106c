export { clip } from './clip';
export { patch } from './patch';
export { sweep } from './sweep';
export { append, type Segment, type Track } from './Track';
export { zip } from './zip';
