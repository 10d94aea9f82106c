export { compileUsable } from './compileUsable';
export { describeReadiness } from './describeReadiness';
export { describeMissed, judgeLevel } from './judgeLevel';
export { judgeReadiness, type ReadinessResult } from './judgeReadiness';
