export { GroupScorecardsCard } from './GroupScorecardsCard';
