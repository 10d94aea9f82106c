export { tintedColor, toneColor, type Tone } from './tone';
export { ToneMark } from './ToneMark';
export { StateChip } from './StateChip';
