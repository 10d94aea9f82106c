export { judgeReachability } from './judgeReachability';
export type {
  Fact,
  JudgedLink,
  LevelFact,
  MappedSchedule,
  NobodySpan,
  OwnerFact,
  PagingFact,
  PersonFact,
  ReachabilityFacts,
  ReachabilityOptions,
  ReachabilityVerdict,
  ResponderFact,
  RouteFact,
  ScheduleFact,
} from './types';
