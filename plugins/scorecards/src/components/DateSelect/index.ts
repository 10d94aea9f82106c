export { AsOfSelect } from './AsOfSelect';
export { ChoiceSelect } from './ChoiceSelect';
export { DateSelect } from './DateSelect';
