export { NextFixNote } from './NextFixNote';
