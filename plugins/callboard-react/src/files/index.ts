export { CsvButton } from './CsvButton';
export { saveFile } from './saveFile';
