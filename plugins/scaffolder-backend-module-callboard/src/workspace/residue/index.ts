export { findResidue } from './findResidue';
export type { Residue } from './Residue';
