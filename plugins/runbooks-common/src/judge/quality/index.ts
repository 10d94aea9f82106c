export type { AlertSubject } from './findAnchors';
export {
  judgeQuality,
  type LinkState,
  type QualityFacts,
  type QualityJudgement,
} from './judgeQuality';
