export { Contacts } from './Contacts';
export { PeopleNames } from './PeopleNames';
export { PersonName } from './PersonName';
