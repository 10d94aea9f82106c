export { TEMPLATES } from './templateFolder';
export { renderTemplate, TemplateFailedError } from './renderTemplate';
export type { RenderedTemplate } from './renderTemplate';
