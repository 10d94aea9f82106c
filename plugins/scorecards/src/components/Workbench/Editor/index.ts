export { Editor, type EditorHandle } from './Editor';
